package dev.fairhaven.signals.classify;

/// How much the samples of one set count for one category, so that neither a large set nor the
/// commoner answer drowns the others.
///
/// @param ofWeight of a text that is of the category
/// @param notOfWeight of one that is not
record Balance(float ofWeight, float notOfWeight) {

  /// Texts from which on a set counts with the root of its size.
  private static final double SET_SIZE = 4_000;

  /// How far the rarer answer is lifted over the commoner at most, and how far it may be lowered.
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
