package dev.fairhaven.signals.classify;

/// A part of a text that speaks for a category.
///
/// @param start where it begins in the text as it was given, in UTF-16 units
/// @param end where it ends, exclusive
/// @param weight what it adds to the logit, above 0
public record Passage(int start, int end, float weight) {}
