package dev.fairhaven.signals.classify;

/// The weights of the samples of one set for one category, so that neither a large set nor the more
/// frequent label dominates.
///
/// @param ofWeight the weight of a positive text
/// @param notOfWeight the weight of a negative text
record Balance(float ofWeight, float notOfWeight) {

  /// Above this size, a set's total weight grows with the square root of its size.
  private static final double SET_SIZE = 4_000;

  /// Limits how much the rarer label is weighted up, and the more frequent one down.
  private static final double RATIO_MAX = 4;

  private static final double RATIO_MIN = 0.4;

  static Balance of(SampleSet set, Category category) {
    long of = set.samples().stream().filter(each -> each.of().contains(category)).count();
    long notOf = set.samples().stream().filter(each -> each.notOf().contains(category)).count();
    double each = set.weight() * Math.min(1, Math.sqrt(SET_SIZE / Math.max(of + notOf, 1)));
    double lift = of == 0 || notOf == 0 ? 1 : lift((double) notOf / of);
    return new Balance((float) (each * lift), (float) (each / lift));
  }

  private static double lift(double ratio) {
    return Math.sqrt(Math.clamp(Math.sqrt(ratio), RATIO_MIN, RATIO_MAX));
  }
}
