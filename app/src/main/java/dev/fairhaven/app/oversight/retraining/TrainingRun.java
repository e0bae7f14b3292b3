package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.signals.classify.ModelCard.Measured;
import java.time.Instant;
import java.util.List;

/// The state of a training run.
public sealed interface TrainingRun {

  /// No training since this instance started.
  record None() implements TrainingRun {}

  record Running(Instant since) implements TrainingRun {}

  /// @param version the new version of the classifier
  /// @param before measurements of the starting version on the newest fifth of the decisions
  /// @param after measurements of the new version, trained on the older decisions, on the same
  ///   fifth
  record Done(Instant at, int version, List<Measured> before, List<Measured> after)
      implements TrainingRun {}

  /// @param reason in a sentence, for display
  record Failed(Instant at, String reason) implements TrainingRun {}
}
