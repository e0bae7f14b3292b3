package dev.fairhaven.signals.measure;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Recall and false positive rate at different thresholds.
///
/// @param points lowest threshold first; empty if unknown
public record Curve(List<Point> points) {

  public static final Curve UNKNOWN = new Curve(List.of());

  private static final int STEPS = 20;

  public Curve {
    points = List.copyOf(points);
  }

  /// At every multiple of 0.05 from 0.05 to 0.95.
  public static Curve of(Judgements judgements) {
    return ofSets(List.of(judgements), 1);
  }

  /// At every multiple of 0.05 from 0.05 to 0.95. All sets weigh the same, whatever their size:
  /// recall is the mean over the sets with positives, the false positive rate that over the sets
  /// with negatives. [#UNKNOWN] if there are no sets of either kind.
  ///
  /// @param sideMin the number of positives or negatives that a set needs to count for them
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

  /// @param recall the share of positives that score at or above the threshold
  /// @param falsePositiveRate the share of negatives that do
  public record Point(double threshold, double recall, double falsePositiveRate) {

    /// The precision at or above the threshold for a prevalence from 0 to 1; NaN if nothing reaches
    /// the threshold.
    public double precision(double prevalence) {
      double hits = prevalence * recall;
      return hits / (hits + (1 - prevalence) * falsePositiveRate);
    }
  }
}
