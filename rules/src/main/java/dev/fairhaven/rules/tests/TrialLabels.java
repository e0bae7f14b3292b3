package dev.fairhaven.rules.tests;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.LabelState;
import dev.fairhaven.rules.LabelState.Mutation;
import dev.fairhaven.rules.LabelState.Outcome;
import dev.fairhaven.rules.LabelState.Reason;
import dev.fairhaven.rules.LabelStatus;
import dev.fairhaven.rules.Labels;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Labels while a test runs: what one event sets, the next one reads. Used by one thread.
final class TrialLabels implements Labels {

  private final Map<String, Map<String, LabelState>> states = new HashMap<>();

  /// @param before names of labels by `Type/id`
  TrialLabels(Map<String, List<String>> before, Instant since) {
    var reason = new Reason("", Map.of(), since, null, false);
    before.forEach(
        (entity, names) ->
            names.forEach(
                name ->
                    apply(entity, new Mutation(name, LabelStatus.ADDED, "test", reason), since)));
  }

  @Override
  public Map<String, LabelState> of(Entity entity) {
    return states.getOrDefault(key(entity), Map.of());
  }

  void apply(Evaluation evaluation, Instant at) {
    for (var effect : evaluation.effects()) {
      if (effect instanceof Effect.Labelling wanted && wanted.isWanted()) {
        apply(key(wanted.entity()), Mutation.of(wanted, at), at);
      }
    }
  }

  private void apply(String entity, Mutation mutation, Instant at) {
    var labels = states.computeIfAbsent(entity, _ -> new HashMap<>());
    var outcome =
        LabelState.apply(labels.get(mutation.label()), mutation, at, LabelState.EXPIRY_GRACE);
    if (outcome instanceof Outcome.Applied(var state, _)) {
      labels.put(mutation.label(), state);
    }
  }

  private static String key(Entity entity) {
    return entity.type() + "/" + entity.key();
  }
}
