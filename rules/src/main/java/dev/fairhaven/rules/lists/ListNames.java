package dev.fairhaven.rules.lists;

import java.util.Map;
import java.util.Optional;

/// The lists there are while a rule set is compiled.
public interface ListNames {

  /// Takes any name for a list of the kind that is wanted.
  ListNames ANY = Optional::empty;

  /// The kinds of all lists by name; empty when any name may be used.
  Optional<Map<String, ListKind>> known();

  static ListNames of(Map<String, ListKind> kinds) {
    var copy = Map.copyOf(kinds);
    return () -> Optional.of(copy);
  }
}
