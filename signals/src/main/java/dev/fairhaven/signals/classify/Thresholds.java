package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.measure.Judgements;

/// The scores from which a text is assigned to a category.
///
/// @param precise the score at or above which [#PRECISION] of the texts belong to the category at a
///   prevalence of one in [#ONE_IN], measured on held-out sets; 1 if the model cannot reach that
public record Thresholds(double precise) {

  /// The threshold that balances precision and recall, see [Calibration].
  public static final double BALANCED = 0.5;

  public static final double PRECISION = 0.9;
  public static final int ONE_IN = 10;

  /// The number of true positives needed for a reliable threshold.
  private static final int HITS_MIN = 50;

  static final Thresholds UNKNOWN = new Thresholds(1);

  /// The thresholds derived from `judged`.
  static Thresholds of(Judgements judged) {
    double precise = judged.thresholdFor(PRECISION, 1.0 / ONE_IN, HITS_MIN);
    return Double.isNaN(precise) ? UNKNOWN : new Thresholds(precise);
  }
}
