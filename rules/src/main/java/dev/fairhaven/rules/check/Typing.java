package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.syntax.Tree;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// The types of a rule set: of each name, and which expressions to unwrap.
final class Typing {

  /// @param at the assignment
  /// @param extractable whether the value may be exported
  record Named(Type type, Location at, boolean extractable) {}

  private final Map<String, Named> names = new HashMap<>();
  private final Set<Tree.Expression> unwrapped = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Tree.Assign, Boolean> extractable = new IdentityHashMap<>();

  /// Names that are local are told apart by their file.
  static String key(Unit unit, Tree.Name name) {
    return name.isLocal() ? unit.path() + "/" + name.identifier() : name.identifier();
  }

  Map<String, Named> names() {
    return names;
  }

  void unwrap(Tree.Expression expression) {
    unwrapped.add(expression);
  }

  boolean isUnwrapped(Tree.Expression expression) {
    return unwrapped.contains(expression);
  }

  void extractable(Tree.Assign assign, boolean value) {
    extractable.put(assign, value);
  }

  boolean isExtractable(Tree.Assign assign) {
    return extractable.getOrDefault(assign, true);
  }
}
