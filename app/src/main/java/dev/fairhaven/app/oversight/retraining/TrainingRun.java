package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.signals.classify.ModelCard.Measured;
import java.time.Instant;
import java.util.List;

/// How far the retraining of a new version has come.
public sealed interface TrainingRun {

  /// Nothing was retrained since this instance started.
  record None() implements TrainingRun {}

  record Running(Instant since) implements TrainingRun {}

  /// @param version the new version of the classifier
  /// @param before how the version it began with judges the newest fifth of the decisions
  /// @param after how one retrained with what came before them does
  record Done(Instant at, int version, List<Measured> before, List<Measured> after)
      implements TrainingRun {}

  /// @param reason in a sentence, for people
  record Failed(Instant at, String reason) implements TrainingRun {}
}
