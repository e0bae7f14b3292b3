package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.signals.classify.ModelCard.Measured;
import java.time.Instant;
import java.util.List;

/// How far the teaching of a new version has come.
public sealed interface Lesson {

  /// Nothing was taught since this instance started.
  record None() implements Lesson {}

  record Running(Instant since) implements Lesson {}

  /// @param version the new version of the classifier
  /// @param before how the version it began with judges the newest fifth of the decisions
  /// @param after how one taught with what came before them does
  record Done(Instant at, int version, List<Measured> before, List<Measured> after)
      implements Lesson {}

  /// @param reason in a sentence, for people
  record Failed(Instant at, String reason) implements Lesson {}
}
