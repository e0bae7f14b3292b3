package dev.fairhaven.signals.classify;

import java.util.function.Predicate;

/// Learns from sets of samples, again and again without some of them.
///
/// @param <J> what it makes
interface Learner<J extends Judge> {

  /// Learns from the samples of the sets that `isUsed`.
  J train(Predicate<String> isUsed);

  /// Learns from all sets, but without each sample that [#isHeldOut].
  J trainWithoutHeldOut();

  /// Whether a sample, by its number over all sets, is taken at all: to learn from or to measure
  /// by.
  boolean takes(int sample);

  /// Whether a sample, by its number over all sets, is one of the tenth that a model can be
  /// measured on that knows its set.
  static boolean isHeldOut(int sample) {
    return sample % 10 == 9;
  }
}
