package dev.fairhaven.signals.measure;

import java.util.List;

/// What is found, and what is taken for it wrongly, from which threshold on.
///
/// @param points the lowest threshold first
public record Curve(List<Point> points) {

  public Curve {
    points = List.copyOf(points);
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
