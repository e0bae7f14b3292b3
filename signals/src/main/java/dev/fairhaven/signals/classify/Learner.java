package dev.fairhaven.signals.classify;

import java.util.function.Predicate;

/// Trains models on sets of samples, repeatedly and with different sets left out.
///
/// @param <J> the type of model
interface Learner<J extends Judge> {

  /// Trains on the samples of the sets for which `isUsed` holds.
  J train(Predicate<String> isUsed);

  /// Trains on all sets, without the samples that are [#isHeldOut].
  J trainWithoutHeldOut();

  /// Whether a sample, identified by its number across all sets, is used at all, for training or
  /// evaluation.
  boolean takes(int sample);

  /// Whether a sample, identified by its number across all sets, belongs to the tenth that is held
  /// out to evaluate models trained on its set.
  static boolean isHeldOut(int sample) {
    return sample % 10 == 9;
  }
}
