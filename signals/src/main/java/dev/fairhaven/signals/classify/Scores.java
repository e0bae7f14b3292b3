package dev.fairhaven.signals.classify;

import java.util.Arrays;

/// How much a text looks to be of each category, from 0 to 1; from 0.5 on it is best taken to be.
/// Immutable.
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
