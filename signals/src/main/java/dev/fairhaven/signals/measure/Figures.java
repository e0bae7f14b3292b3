package dev.fairhaven.signals.measure;

/// How well scores separate positives from negatives at a given threshold.
///
/// @param cases the total number
/// @param positives the number of cases whose true label is positive
/// @param accuracy the share classified correctly
/// @param precision the share of those classified as positive that are positive
/// @param recall the share of positives classified as positive
/// @param f1 the harmonic mean of precision and recall
/// @param auc the probability that a positive scores higher than a negative, at any threshold
/// @param falsePositiveRate the share of negatives classified as positive
/// @param alwaysYesF1 the F1 of classifying everything as positive, as a baseline
public record Figures(
    long cases,
    long positives,
    Figure accuracy,
    Figure precision,
    Figure recall,
    Figure f1,
    Figure auc,
    Figure falsePositiveRate,
    double alwaysYesF1) {}
