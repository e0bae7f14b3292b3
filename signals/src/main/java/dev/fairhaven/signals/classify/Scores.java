package dev.fairhaven.signals.classify;

import java.util.Arrays;

/// A text's score for each category, from 0 to 1, calibrated so that 0.5 is the balanced threshold;
/// see [Calibration]. Immutable.
public final class Scores {

  private final double[] values;

  Scores(double[] values) {
    this.values = values;
  }

  public double of(Category category) {
    return values[Lanes.of(category)];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores scores && Arrays.equals(values, scores.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
