package dev.fairhaven.signals.measure;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What is found, and what is taken for it wrongly, from which threshold on.
///
/// @param points the lowest threshold first; empty where it is not known
public record Curve(List<Point> points) {

  public static final Curve UNKNOWN = new Curve(List.of());

  private static final int STEPS = 20;

  public Curve {
    points = List.copyOf(points);
  }

  /// At each twentieth from 0.05 to 0.95.
  public static Curve of(Judgements judgements) {
    return ofSets(List.of(judgements), 1);
  }

  /// At each twentieth from 0.05 to 0.95, every set counting the same, however large: recall is the
  /// mean over the sets with positives, the false positive rate that over the sets with negatives.
  /// [#UNKNOWN] where there is no set of the one or the other.
  ///
  /// @param sideMin positives, or negatives, that a set must have to count for them
  public static Curve ofSets(Collection<Judgements> sets, int sideMin) {
    var positive = sets.stream().filter(each -> each.positives() >= sideMin).toList();
    var negative = sets.stream().filter(each -> each.negatives() >= sideMin).toList();
    if (positive.isEmpty() || negative.isEmpty()) {
      return UNKNOWN;
    }
    return new Curve(
        IntStream.range(1, STEPS)
            .mapToDouble(step -> (double) step / STEPS)
            .mapToObj(
                threshold ->
                    new Point(
                        threshold,
                        mean(positive, each -> each.recall(threshold)),
                        mean(negative, each -> each.falsePositiveRate(threshold))))
            .toList());
  }

  private static double mean(List<Judgements> sets, ToDoubleFunction<Judgements> of) {
    return sets.stream().mapToDouble(of).average().orElseThrow();
  }

  public boolean isKnown() {
    return !points.isEmpty();
  }

  /// @param recall share of the positives that score at least the threshold
  /// @param falsePositiveRate share of the negatives that do
  public record Point(double threshold, double recall, double falsePositiveRate) {

    /// Share of those at or above the threshold that are positive, where a share of `prevalence` of
    /// all is, from 0 to 1; not a number where none reaches the threshold.
    public double precision(double prevalence) {
      double hits = prevalence * recall;
      return hits / (hits + (1 - prevalence) * falsePositiveRate);
    }
  }
}
