package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.measure.Judgements;

/// From which score on a text is taken to be of a category.
///
/// @param precise where [#PRECISION] of the texts at or above it are of the category, if one in
///   [#ONE_IN] is, measured on sets left out of training; 1 where the model cannot do that
public record Thresholds(double precise) {

  /// Where the model is right most evenly, see [Calibration].
  public static final double BALANCED = 0.5;

  public static final double PRECISION = 0.9;
  public static final int ONE_IN = 10;

  /// Hits that the promise must rest on.
  private static final int HITS_MIN = 50;

  static final Thresholds UNKNOWN = new Thresholds(1);

  /// What `judged` promises.
  static Thresholds of(Judgements judged) {
    double precise = judged.thresholdFor(PRECISION, 1.0 / ONE_IN, HITS_MIN);
    return Double.isNaN(precise) ? UNKNOWN : new Thresholds(precise);
  }
}
