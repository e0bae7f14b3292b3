package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.entities.EntityLabels.Change;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.LabelState;
import dev.fairhaven.rules.LabelState.Outcome;
import dev.fairhaven.rules.Labels;
import java.util.HashMap;
import java.util.Map;

/// Labels as a batch of events sees them one after the other: what an earlier event set, a later
/// one reads. In memory; [EntityLabels#apply] makes the changes last. Not thread-safe.
public final class LabelView implements Labels {

  private final Map<Entity, Map<String, LabelState>> states = new HashMap<>();

  LabelView(Map<Entity, Map<String, LabelState>> states) {
    states.forEach((entity, labels) -> this.states.put(entity, new HashMap<>(labels)));
  }

  /// Of entities that have no labels yet.
  public static LabelView empty() {
    return new LabelView(Map.of());
  }

  /// The labels as they are now; may be read by many threads while nobody changes it.
  public LabelView copy() {
    return new LabelView(states);
  }

  @Override
  public Map<String, LabelState> of(Entity entity) {
    return states.getOrDefault(entity, Map.of());
  }

  public void apply(Change change) {
    var labels = states.computeIfAbsent(change.entity(), _ -> new HashMap<>());
    var name = change.mutation().label();
    if (EntityLabels.outcome(labels.get(name), change) instanceof Outcome.Applied(var state, _)) {
      labels.put(name, state);
    }
  }
}
