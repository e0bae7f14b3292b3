package dev.fairhaven.signals.windows;

/// What is asked of a series.
///
/// @param reach length of the window in milliseconds, or how many of the newest sightings
/// @param percentile above 0 and up to 100; for [Aggregate#PERCENTILE] only
/// @param includesCurrent whether the sighting that is being counted is part of the window
public record Question(
    Aggregate aggregate, long reach, double percentile, boolean includesCurrent) {

  /// The answer where nothing but the current sighting was ever seen.
  ///
  /// @param counts whether it counts
  public double answerAlone(long time, long value, boolean counts) {
    var tally = new Tally();
    tally.start(aggregate, true, value);
    if (counts && includesCurrent) {
      tally.sighting(time, value);
    }
    return tally.result(percentile);
  }
}
