package dev.fairhaven.signals.classify;

/// A passage of a text that raised the score of a category.
///
/// @param start where it begins in the original text, in UTF-16 units
/// @param end where it ends, exclusive
/// @param weight what it adds to the logit, above 0
public record Passage(int start, int end, float weight) {}
