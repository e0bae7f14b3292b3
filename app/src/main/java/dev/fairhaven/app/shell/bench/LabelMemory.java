package dev.fairhaven.app.shell.bench;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.LabelState;
import dev.fairhaven.rules.LabelState.Mutation;
import dev.fairhaven.rules.LabelState.Reason;
import dev.fairhaven.rules.LabelStatus;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Labels in memory, as rules set them.
final class LabelMemory {

  private final Map<Entity, Map<String, LabelState>> states = new HashMap<>();

  private LabelMemory() {}

  /// The labels that are there when the rules have seen the events one after the other.
  static Labels after(RuleSet ruleSet, List<Event> events) {
    var memory = new LabelMemory();
    Labels labels = entity -> memory.states.getOrDefault(entity, Map.of());
    var ports = Ports.NONE.withLabels(labels);
    for (var event : events) {
      for (var effect : ruleSet.evaluate(event, ports).effects()) {
        if (effect instanceof Effect.Labelling wish && wish.applies()) {
          memory.apply(wish, event);
        }
      }
    }
    return labels;
  }

  private void apply(Effect.Labelling wish, Event event) {
    var labels = states.computeIfAbsent(wish.entity(), _ -> new HashMap<>());
    var outcome =
        LabelState.apply(
            labels.get(wish.label()), mutation(wish, event), event.time(), Duration.ZERO);
    if (outcome instanceof LabelState.Outcome.Applied(var state, _)) {
      labels.put(wish.label(), state);
    }
  }

  private static Mutation mutation(Effect.Labelling wish, Event event) {
    var status =
        switch (wish) {
          case Effect.AddLabel _ -> LabelStatus.ADDED;
          case Effect.RemoveLabel _ -> LabelStatus.REMOVED;
        };
    var lifetime = wish.expiresAfter();
    var expiresAt = lifetime == null ? null : event.time().plus(lifetime);
    var reason = new Reason("", Map.of(), event.time(), expiresAt, false);
    return new Mutation(wish.label(), status, wish.causes().getFirst(), reason);
  }
}
