package dev.fairhaven.signals.measure;

/// A figure from 0 to 1 with its 95 % interval; not a number where there is nothing to tell it
/// from.
public record Figure(double value, Interval interval) {

  /// So many hits of so many cases.
  public static Figure ofShare(long hits, long cases) {
    double share = cases == 0 ? Double.NaN : (double) hits / cases;
    return new Figure(share, Interval.ofShare(hits, cases));
  }

  public boolean isKnown() {
    return !Double.isNaN(value);
  }
}
