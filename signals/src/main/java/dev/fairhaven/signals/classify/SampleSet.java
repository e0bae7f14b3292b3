package dev.fairhaven.signals.classify;

import java.util.List;

/// Samples from a common source, which therefore share its labelling errors.
///
/// @param weight the weight of one of its samples, normally 1; [Balance] additionally lowers the
///   weight of samples in large sets
public record SampleSet(String name, float weight, List<Sample> samples) {

  public SampleSet {
    samples = List.copyOf(samples);
    if (!(weight > 0)) {
      throw new IllegalArgumentException(
          "weight of " + name + ": expected more than 0, got " + weight);
    }
  }
}
