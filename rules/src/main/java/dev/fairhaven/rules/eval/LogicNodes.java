package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.syntax.Tree.Comparator;
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Comparisons, `in`, `and`, `or` and `not`, each with its treatment of missing values.
final class LogicNodes {

  private LogicNodes() {}

  /// `==` and `!=`: a failed operand counts as `None`.
  static final class Equality extends BooleanNode {
    private final Node left;
    private final Node right;
    private final boolean negated;

    Equality(Node left, Node right, boolean negated) {
      this.left = left;
      this.right = right;
      this.negated = negated;
    }

    @Override
    int test(Frame frame) {
      var first = orNone(left.eval(frame));
      var second = orNone(right.eval(frame));
      return of(Values.areEqual(first, second) != negated);
    }
  }

  private static @Nullable Object orNone(@Nullable Object value) {
    return value == Node.FAILED ? null : value;
  }

  /// `<`, `<=`, `>`, `>=`: false for `None`, failed for a failed operand.
  static final class Order extends BooleanNode {
    private final Comparator comparator;
    private final Node left;
    private final Node right;

    Order(Comparator comparator, Node left, Node right) {
      this.comparator = comparator;
      this.left = left;
      this.right = right;
    }

    @Override
    int test(Frame frame) {
      var first = left.eval(frame);
      return compare(comparator, first, right.eval(frame));
    }

    private static int compare(
        Comparator comparator, @Nullable Object first, @Nullable Object second) {
      if (first == FAILED || second == FAILED) {
        return NOT_EVALUATED;
      }
      if (first == null || second == null) {
        return FALSE;
      }
      return of(isInOrder(comparator, first, second));
    }
  }

  /// Whether `<`, `<=`, `>` or `>=` is true of two numbers.
  static boolean isInOrder(Comparator comparator, Object first, Object second) {
    int order = Numbers.compare(first, second);
    return order != Numbers.UNORDERED && holds(comparator, order);
  }

  private static boolean holds(Comparator comparator, int order) {
    return switch (comparator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case EQUAL, NOT_EQUAL, IN, NOT_IN -> throw new IllegalStateException("not an order");
    };
  }

  /// A comparison with a whole number, the most common case.
  static final class Bound extends BooleanNode {
    private final Comparator comparator;
    private final Node left;
    private final long bound;

    Bound(Comparator comparator, Node left, long bound) {
      this.comparator = comparator;
      this.left = left;
      this.bound = bound;
    }

    @Override
    int test(Frame frame) {
      var first = left.eval(frame);
      return first instanceof Long value
          ? of(holds(comparator, Long.compare(value, bound)))
          : Order.compare(comparator, first, bound);
    }
  }

  /// `in` and `not in`: a failed left side counts as `None`.
  static final class Membership extends BooleanNode {
    private final Node left;
    private final Node right;
    private final boolean negated;
    private final @Nullable Set<Object> texts;

    Membership(Node left, Node right, boolean negated) {
      this.left = left;
      this.right = right;
      this.negated = negated;
      this.texts = constantTexts(right);
    }

    private static @Nullable Set<Object> constantTexts(Node right) {
      boolean texts =
          right instanceof BasicNodes.Constant constant
              && constant.value instanceof List<?> list
              && list.stream().allMatch(String.class::isInstance);
      return texts
          ? new HashSet<>(
              (List<?>) java.util.Objects.requireNonNull(((BasicNodes.Constant) right).value))
          : null;
    }

    @Override
    int test(Frame frame) {
      var needle = orNone(left.eval(frame));
      if (texts != null && needle instanceof String) {
        return of(texts.contains(needle) != negated);
      }
      var haystack = right.eval(frame);
      return haystack == FAILED ? NOT_EVALUATED : of(contains(haystack, needle) != negated);
    }

    private static boolean contains(@Nullable Object haystack, @Nullable Object needle) {
      return switch (haystack) {
        case String text -> needle instanceof String part && text.contains(part);
        case List<?> list -> Values.contains(list, needle);
        case null -> needle == null;
        default -> false;
      };
    }
  }

  static final class Not extends BooleanNode {
    private final Node operand;

    Not(Node operand) {
      this.operand = operand;
    }

    @Override
    int test(Frame frame) {
      return switch (operand.test(frame)) {
        case TRUE -> FALSE;
        case FALSE, NONE -> TRUE;
        default -> NOT_EVALUATED;
      };
    }
  }

  /// `and` and `or`: a failed operand counts as false, so there is always a value. Stops as soon as
  /// the value is known, unless all errors are collected.
  static final class Logical extends BooleanNode {
    private final Node[] operands;
    private final int deciding;

    Logical(List<Node> operands, boolean isOr) {
      this.operands = operands.toArray(Node[]::new);
      this.deciding = isOr ? TRUE : FALSE;
    }

    @Override
    int test(Frame frame) {
      boolean decided = false;
      for (var operand : operands) {
        int value = operand.test(frame) == TRUE ? TRUE : FALSE;
        if (value == deciding) {
          decided = true;
          if (!frame.everything) {
            break;
          }
        }
      }
      return decided ? deciding : TRUE - deciding;
    }
  }
}
