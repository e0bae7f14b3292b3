package dev.fairhaven.signals.classify;

import java.util.List;

/// Samples that were collected and labelled together, and so share their mistakes.
///
/// @param weight how much one of its samples counts; 1 is usual. Large sets count less a sample
///   anyway, see [Balance]
public record SampleSet(String name, float weight, List<Sample> samples) {

  public SampleSet {
    samples = List.copyOf(samples);
    if (!(weight > 0)) {
      throw new IllegalArgumentException(
          "weight of " + name + ": expected more than 0, got " + weight);
    }
  }
}
