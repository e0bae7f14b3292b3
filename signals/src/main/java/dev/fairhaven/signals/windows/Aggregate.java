package dev.fairhaven.signals.windows;

/// What is computed of the sightings in a window.
public enum Aggregate {
  COUNT(Kind.COUNTS),
  SUM(Kind.MOMENTS),
  AVERAGE(Kind.MOMENTS),
  /// Of a sample, so there is none for fewer than two.
  STD_DEV(Kind.MOMENTS),
  MIN(Kind.EXTREMES),
  MAX(Kind.EXTREMES),
  DISTINCT_COUNT(Kind.DISTINCT),
  /// By nearest rank: the smallest value that enough others do not exceed.
  PERCENTILE(Kind.QUANTILES),
  /// The time of the earliest sighting.
  FIRST_SEEN(Kind.COUNTS),
  /// The time of the latest sighting.
  LAST_SEEN(Kind.COUNTS);

  private final Kind kind;

  Aggregate(Kind kind) {
    this.kind = kind;
  }

  /// What a series has to keep to answer.
  public Kind kind() {
    return kind;
  }
}
