package dev.fairhaven.signals.measure;

/// A 95 % confidence interval.
public record Interval(double low, double high) {

  /// The number of standard deviations on each side that contain 95 % of a normal distribution.
  static final double Z = 1.959964;

  /// The Wilson interval of a proportion ("Probable inference", 1927), which also holds for few
  /// cases and for proportions near 0 or 1. From 0 to 1 without cases.
  public static Interval ofShare(long hits, long cases) {
    if (cases == 0) {
      return new Interval(0, 1);
    }
    double share = (double) hits / cases;
    double squared = Z * Z / cases;
    double middle = (share + squared / 2) / (1 + squared);
    double reach =
        Z / (1 + squared) * Math.sqrt(share * (1 - share) / cases + squared / (4 * cases));
    return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
  }

  /// The interval of a value from 0 to 1 with a known standard error.
  static Interval around(double figure, double error) {
    return new Interval(Math.max(0, figure - Z * error), Math.min(1, figure + Z * error));
  }
}
