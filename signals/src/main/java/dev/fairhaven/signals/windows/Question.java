package dev.fairhaven.signals.windows;

/// What is asked of a series.
///
/// @param reach length of the window in milliseconds, or how many of the newest sightings
/// @param percentile above 0 and up to 100; for [Aggregate#PERCENTILE] only
/// @param includesCurrent whether the sighting that is being counted is part of the window
public record Question(
    Aggregate aggregate, long reach, double percentile, boolean includesCurrent) {}
