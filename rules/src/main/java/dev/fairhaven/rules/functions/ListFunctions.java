package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.optional;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;
import static dev.fairhaven.rules.functions.Arguments.list;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.values.ExperimentValue;
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.rules.values.RuleValue;
import dev.fairhaven.rules.values.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Working with lists.
final class ListFunctions {

  private static final Parameter LIST = required("list", Type.list(ANY), "The list.");

  private ListFunctions() {}

  static List<Function> all() {
    return List.of(length(), read(), sort());
  }

  private static Function length() {
    return Function.named("ListLength", Category.LIST)
        .summary("Returns the number of items in a list.")
        .takes(LIST)
        .returns(INT)
        .does((values, _) -> (long) list(values, 0).size());
  }

  private static Function read() {
    return Function.named("ListRead", Category.LIST)
        .summary("Returns one item of a list as text. No value if there is no such item.")
        .takes(
            LIST,
            optional(
                "index",
                INT,
                0L,
                "The position of the item, from 0. Negative positions count from the end."))
        .returns(STR)
        .does((values, context) -> read(list(values, 0), Arguments.index(values, 1), context));
  }

  private static Object read(List<?> list, int index, CallContext context) {
    int position = index < 0 ? index + list.size() : index;
    return position < 0 || position >= list.size()
        ? context.skip()
        : PythonText.str(list.get(position));
  }

  private static Function sort() {
    return Function.named("ListSort", Category.LIST)
        .summary("Returns the items of a list, sorted.")
        .takes(LIST, optional("reverse", BOOL, false, "Whether to sort from largest to smallest."))
        .returns(Type.list(ANY))
        .cost(Cost.LINEAR)
        .does((values, context) -> sort(list(values, 0), Arguments.flag(values, 1), context));
  }

  private static Object sort(List<?> list, boolean reverse, CallContext context) {
    if (list.stream().anyMatch(ListFunctions::isNan) && list.size() > 1) {
      return context.fail("ValueError", "cannot sort a list that contains nan");
    }
    var sorted = new ArrayList<@Nullable Object>(reverse ? list.reversed() : list);
    try {
      sorted.sort(ListFunctions::compare);
    } catch (IncomparableException e) {
      return context.fail("TypeError", e.problem());
    }
    return reverse ? sorted.reversed() : sorted;
  }

  private static boolean isNan(@Nullable Object item) {
    return item instanceof Double number && number.isNaN();
  }

  /// Thrown by a comparison of two items that Python cannot compare.
  private static final class IncomparableException extends RuntimeException {

    IncomparableException(@Nullable Object left, @Nullable Object right) {
      super(
          "'<' not supported between instances of '%s' and '%s'"
              .formatted(typeName(left), typeName(right)),
          null,
          false,
          false);
    }

    String problem() {
      return String.valueOf(getMessage());
    }
  }

  private static String typeName(@Nullable Object item) {
    return switch (item) {
      case null -> "NoneType";
      case Entity _ -> "Entity";
      case RuleValue _ -> "RuleT";
      case Duration _ -> "TimeDeltaT";
      case ExperimentValue _ -> "ExperimentT";
      default -> Values.typeName(item);
    };
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    if (left instanceof String first && right instanceof String second) {
      return compareCodePoints(first, second);
    }
    if (left != null && right != null && isNumeric(left) && isNumeric(right)) {
      return Numbers.compare(left, right);
    }
    if (left instanceof Entity first && right instanceof Entity second) {
      int byType = compareCodePoints(first.type(), second.type());
      return byType != 0 ? byType : compare(first.id(), second.id());
    }
    throw new IncomparableException(left, right);
  }

  private static boolean isNumeric(Object item) {
    return item instanceof Number || item instanceof Boolean;
  }

  /// Python orders text by code point, Java by UTF-16 unit.
  private static int compareCodePoints(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      if (left.charAt(i) != right.charAt(i)) {
        return Integer.compare(left.codePointAt(i), right.codePointAt(i));
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
