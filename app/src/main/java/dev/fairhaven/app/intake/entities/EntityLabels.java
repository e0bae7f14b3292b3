package dev.fairhaven.app.intake.entities;

import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.LabelState;
import dev.fairhaven.rules.LabelState.Mutation;
import dev.fairhaven.rules.LabelState.Outcome;
import dev.fairhaven.rules.LabelState.Reason;
import dev.fairhaven.rules.LabelStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The labels on entities, which rules set and read. Thread-safe.
@Component
public class EntityLabels {

  private final LabelStore store;

  EntityLabels(LabelStore store) {
    this.store = store;
  }

  /// The labels these entities have or had, by entity and name; entities without are left out.
  public Map<Entity, Map<String, LabelState>> of(Collection<Entity> entities) {
    return entities.isEmpty() ? Map.of() : store.find(Set.copyOf(entities), false);
  }

  /// A view of these entities' labels for a batch of events.
  public LabelView view(Collection<Entity> entities) {
    return new LabelView(of(entities));
  }

  /// Applies changes in the order given, in the caller's transaction.
  public void apply(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var entities = changes.stream().map(Change::entity).distinct().toList();
    var states = mutable(store.find(entities, true));
    var touched = new LinkedHashMap<EntityLabel, LabelState>();
    for (var change : changes) {
      var labels = states.computeIfAbsent(change.entity(), _ -> new HashMap<>());
      var mutation = change.mutation();
      switch (outcome(labels.get(mutation.label()), change)) {
        case Outcome.Applied(var state, _) -> {
          labels.put(mutation.label(), state);
          touched.put(new EntityLabel(change.entity(), mutation.label()), state);
        }
        case Outcome.Dropped _ -> {}
      }
    }
    store.save(touched);
  }

  /// Takes back why rules set labels, in the caller's transaction. A label that has no reason left
  /// is removed, so that rules may set it again; one that a person set stays.
  ///
  /// @param keys labels that may be there
  /// @param isWithdrawn tells the reasons to take back by their names
  public void withdraw(Collection<EntityLabel> keys, Withdrawn isWithdrawn, Instant at) {
    var found =
        store.find(keys.stream().map(EntityLabel::entity).collect(Collectors.toSet()), true);
    var touched = new LinkedHashMap<EntityLabel, LabelState>();
    for (var key : keys) {
      var state = found.getOrDefault(key.entity(), Map.of()).get(key.label());
      if (state != null && state.status() == LabelStatus.ADDED) {
        var left = new LinkedHashMap<>(state.reasons());
        left.entrySet().removeIf(each -> isWithdrawn.test(key, each.getKey(), each.getValue()));
        if (left.size() < state.reasons().size()) {
          touched.put(key, without(state, left, key.label(), at));
        }
      }
    }
    store.save(touched);
  }

  private static LabelState without(
      LabelState state, SequencedMap<String, Reason> left, String label, Instant at) {
    if (!left.isEmpty()) {
      return new LabelState(state.status(), left, state.previous());
    }
    var reason = new Reason("the decision that set it was reversed", Map.of(), at, null, false);
    var removal = new Mutation(label, LabelStatus.REMOVED, "reversal", reason);
    return LabelState.apply(state, removal, at, Duration.ZERO) instanceof Outcome.Applied applied
        ? applied.state()
        : state;
  }

  /// Whether a reason is to be taken back.
  public interface Withdrawn {
    boolean test(EntityLabel key, String name, Reason reason);
  }

  static Outcome outcome(@Nullable LabelState current, Change change) {
    return LabelState.apply(current, change.mutation(), change.at(), LabelState.EXPIRY_GRACE);
  }

  private static Map<Entity, Map<String, LabelState>> mutable(
      Map<Entity, Map<String, LabelState>> states) {
    var copy = new HashMap<Entity, Map<String, LabelState>>();
    states.forEach((entity, labels) -> copy.put(entity, new HashMap<>(labels)));
    return copy;
  }

  /// One change to one label of one entity.
  ///
  /// @param at when it was asked for: the time of the event
  public record Change(Entity entity, Mutation mutation, Instant at) {}
}
