package dev.fairhaven.rules.check;

import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The conditions under which events reach the files of a rule set.
final class Reaches {

  private final Calls calls;
  private final Map<String, Tree.Assign> definitions = new HashMap<>();

  Reaches(Calls calls) {
    this.calls = calls;
    for (var unit : calls.units()) {
      for (var assign : Names.assignments(unit)) {
        definitions.put(Typing.key(unit, assign.target()), assign);
      }
    }
  }

  /// A text that changes when the conditions do; empty if there are none.
  String of(Unit unit) {
    return of(unit, new HashSet<>());
  }

  private String of(Unit unit, Set<Unit> seen) {
    if (unit == calls.units().getFirst()) {
      return "";
    }
    var ways = new TreeSet<String>();
    if (seen.add(unit)) {
      for (var other : calls.units()) {
        for (var call : other.calls()) {
          var condition = condition(other, call, unit);
          if (condition != null) {
            ways.add(of(other, new HashSet<>(seen)) + condition);
          }
        }
      }
    }
    return ways.isEmpty() ? "never" : ways.contains("") ? "" : String.join(" or ", ways);
  }

  /// The condition under which a call runs another file, null if it never does.
  private @Nullable String condition(Unit from, Tree.Call call, Unit to) {
    if (calls.imports(call).contains(to)) {
      return "";
    }
    if (!call.functionName().equals("Require") || !mayRequire(call, to)) {
      return null;
    }
    var parts = new ArrayList<String>();
    var condition = call.argument("require_if");
    if (condition != null) {
      parts.add(text(from, condition));
    }
    if (call.argument("rule") instanceof Tree.Format path) {
      parts.add(text(from, path) + "=" + to.path());
    }
    return parts.isEmpty() ? "" : "[" + String.join(",", parts) + "]";
  }

  private static boolean mayRequire(Tree.Call call, Unit to) {
    return switch (call.argument("rule")) {
      case Tree.Text text -> text.value().equals(to.path());
      case Tree.Format format -> Forms.required(format).test(to.path());
      case null, default -> false;
    };
  }

  /// The expression with the definitions of all names it depends on.
  private String text(Unit unit, Tree.Expression expression) {
    var seen = new TreeSet<String>();
    collect(unit, expression, seen);
    return Printer.print(expression) + " where " + seen;
  }

  private void collect(Unit unit, Tree.Expression expression, Set<String> seen) {
    for (var name : names(expression)) {
      var definition = definitions.get(Typing.key(unit, name));
      if (definition != null
          && seen.add(name.identifier() + "=" + Printer.print(definition.value()))) {
        collect(unit, definition.value(), seen);
      }
    }
  }

  private static List<Tree.Name> names(Tree node) {
    var names = new ArrayList<Tree.Name>();
    if (node instanceof Tree.Name name) {
      names.add(name);
    }
    Unit.children(node).forEach(child -> names.addAll(names(child)));
    return names;
  }
}
