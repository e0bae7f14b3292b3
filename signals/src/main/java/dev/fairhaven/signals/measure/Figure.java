package dev.fairhaven.signals.measure;

/// A measured value from 0 to 1 with its 95 % confidence interval; NaN without data.
public record Figure(double value, Interval interval) {

  /// The proportion of `hits` among `cases`.
  public static Figure ofShare(long hits, long cases) {
    double share = cases == 0 ? Double.NaN : (double) hits / cases;
    return new Figure(share, Interval.ofShare(hits, cases));
  }

  public boolean isKnown() {
    return !Double.isNaN(value);
  }
}
