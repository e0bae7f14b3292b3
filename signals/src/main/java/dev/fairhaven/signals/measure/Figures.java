package dev.fairhaven.signals.measure;

/// How well scores tell positives from negatives, judged positive from a threshold on.
///
/// @param cases all that were judged
/// @param positives those that truly are
/// @param accuracy share judged rightly
/// @param precision share of those judged positive that are
/// @param recall share of the positives that were judged so
/// @param f1 harmonic mean of precision and recall
/// @param auc how likely a positive scores higher than a negative, whatever the threshold
/// @param falsePositiveRate share of the negatives that were judged positive
/// @param alwaysYesF1 what judging everything positive reaches, to compare with
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
