package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import java.util.List;
import java.util.Optional;

/// A condition that a name has one of some texts: `EventType == 'post'`, `Kind in ['a', 'b']`.
///
/// @param condition the condition itself
/// @param subject a name, or the plain form of one
record Guard(Ir condition, Ir subject, List<String> texts) {

  /// The first among the conditions of a rule.
  static Optional<Guard> among(List<Ir> conditions) {
    return conditions.stream().flatMap(each -> of(each).stream()).findFirst();
  }

  private static Optional<Guard> of(Ir condition) {
    return switch (condition) {
      case Ir.Compare(var comparator, var left, Ir.Constant(String text))
          when comparator == Comparator.EQUAL && isName(left) ->
          Optional.of(new Guard(condition, left, List.of(text)));
      case Ir.Compare(var comparator, Ir.Constant(String text), var right)
          when comparator == Comparator.EQUAL && isName(right) ->
          Optional.of(new Guard(condition, right, List.of(text)));
      case Ir.Compare(var comparator, var left, Ir.Constant(List<?> list))
          when comparator == Comparator.IN
              && isName(left)
              && list.stream().allMatch(String.class::isInstance) ->
          Optional.of(
              new Guard(
                  condition, left, list.stream().map(String.class::cast).distinct().toList()));
      default -> Optional.empty();
    };
  }

  private static boolean isName(Ir ir) {
    return ir instanceof Ir.Read
        || (ir instanceof Ir.Unwrap(var value) && value instanceof Ir.Read);
  }
}
