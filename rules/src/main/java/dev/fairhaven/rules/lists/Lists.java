package dev.fairhaven.rules.lists;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds lists by name. Called while an event is evaluated, so answer from memory; one evaluation
/// may see a list before and after it changes.
@FunctionalInterface
public interface Lists {

  Lists NONE = _ -> Optional.empty();

  Optional<ListSnapshot> find(String name);

  /// Lists held in memory.
  static Lists of(Collection<ListSnapshot> snapshots) {
    Map<String, ListSnapshot> byName =
        snapshots.stream()
            .collect(Collectors.toUnmodifiableMap(ListSnapshot::name, Function.identity()));
    return name -> Optional.ofNullable(byName.get(name));
  }
}
