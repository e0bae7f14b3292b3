package dev.fairhaven.rules.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the entries of a list say of themselves. Takes room only for those that say something.
final class Traits {

  private final Map<String, EntryTraits> byValue = new HashMap<>();

  Traits(Collection<ListEntry> entries) {
    // Most entries of a list say the same: one object for all of them.
    var known = new HashMap<EntryTraits, EntryTraits>();
    for (var entry : entries) {
      if (!entry.traits().equals(EntryTraits.NONE)) {
        byValue.put(entry.value(), known.computeIfAbsent(entry.traits(), each -> each));
      }
    }
  }

  EntryTraits of(String value) {
    return byValue.getOrDefault(value, EntryTraits.NONE);
  }

  boolean isWanted(String value, Selection selection) {
    return selection.isAll() || selection.takes(of(value));
  }

  /// Entries that match inside longer words.
  Set<String> inside() {
    return byValue.entrySet().stream()
        .filter(entry -> entry.getValue().isInside())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Phrases, and the entries that do not count in them.
  Map<String, Set<String>> exceptions() {
    var entries = new LinkedHashMap<String, Set<String>>();
    byValue.forEach(
        (value, traits) ->
            traits
                .exceptions()
                .forEach(
                    phrase ->
                        entries.computeIfAbsent(phrase, _ -> new LinkedHashSet<>()).add(value)));
    return entries;
  }
}
