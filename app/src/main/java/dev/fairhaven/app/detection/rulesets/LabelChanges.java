package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.intake.entities.EntityLabels.Change;
import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.LabelState.Mutation;
import java.time.Instant;
import java.util.List;

/// The label changes requested by an evaluation.
final class LabelChanges {

  private LabelChanges() {}

  /// In order; effects whose condition is false are omitted.
  static List<Change> of(Evaluation evaluation, Instant at) {
    return evaluation.effects().stream()
        .filter(Effect.Labelling.class::isInstance)
        .map(Effect.Labelling.class::cast)
        .filter(Effect.Labelling::isWanted)
        .map(effect -> new Change(effect.entity(), Mutation.of(effect, at), at))
        .toList();
  }
}
