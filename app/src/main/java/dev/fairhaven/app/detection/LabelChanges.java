package dev.fairhaven.app.detection;

import dev.fairhaven.app.entities.EntityLabels.Change;
import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.LabelState.Mutation;
import dev.fairhaven.rules.LabelState.Reason;
import dev.fairhaven.rules.LabelStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The changes to labels that an evaluation asks for.
final class LabelChanges {

  private LabelChanges() {}

  /// In order; effects whose condition did not hold are left out.
  static List<Change> of(Evaluation evaluation, Instant at) {
    return evaluation.effects().stream()
        .filter(Effect.Labelling.class::isInstance)
        .map(Effect.Labelling.class::cast)
        .filter(effect -> effect.applies() && effect.entity().id() != null)
        .map(effect -> change(effect, at))
        .toList();
  }

  private static Change change(Effect.Labelling effect, Instant at) {
    var status =
        switch (effect) {
          case Effect.AddLabel _ -> LabelStatus.ADDED;
          case Effect.RemoveLabel _ -> LabelStatus.REMOVED;
        };
    var expiresAfter = effect.expiresAfter();
    var reason =
        new Reason(
            String.join(", ", effect.causes()),
            Map.of(),
            at,
            expiresAfter == null ? null : at.plus(expiresAfter),
            false);
    var name = effect.causes().isEmpty() ? "rules" : effect.causes().getFirst();
    return new Change(effect.entity(), new Mutation(effect.label(), status, name, reason), at);
  }
}
