package dev.fairhaven.rules;

import java.util.Map;

/// Reads the labels of entities. Called while an event is evaluated, so answer from memory: load
/// what [RuleSet#labelledEntities] names before.
@FunctionalInterface
public interface Labels {

  Labels NONE = _ -> Map.of();

  /// The labels an entity has or had, by name.
  Map<String, LabelState> of(Entity entity);

  /// Labels held in memory.
  static Labels of(Map<Entity, Map<String, LabelState>> states) {
    var copy = Map.copyOf(states);
    return entity -> copy.getOrDefault(entity, Map.of());
  }
}
