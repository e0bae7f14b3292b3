package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.optional;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;
import static dev.fairhaven.rules.functions.Arguments.list;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.PythonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        .summary("How many items the list has.")
        .takes(LIST)
        .returns(INT)
        .does((values, _) -> (long) list(values, 0).size());
  }

  private static Function read() {
    return Function.named("ListRead", Category.LIST)
        .summary("One item of the list as text; left out when there is none.")
        .takes(LIST, optional("index", INT, 0L, "Its position from 0; negative from the end."))
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
        .summary("The items of the list in order.")
        .takes(LIST, optional("reverse", BOOL, false, "Whether the largest comes first."))
        .returns(Type.list(ANY))
        .cost(Cost.LINEAR)
        .does((values, context) -> sort(list(values, 0), Arguments.flag(values, 1), context));
  }

  private static Object sort(List<?> list, boolean reverse, CallContext context) {
    boolean comparable =
        list.stream().allMatch(String.class::isInstance)
            || list.stream().allMatch(item -> item instanceof Number || item instanceof Boolean);
    if (!comparable) {
      return context.fail("TypeError", "items of the list cannot be compared");
    }
    Comparator<Object> order = ListFunctions::compare;
    var sorted = new ArrayList<@Nullable Object>(list);
    sorted.sort(
        (a, b) ->
            (reverse ? order.reversed() : order)
                .compare(Objects.requireNonNull(a), Objects.requireNonNull(b)));
    return sorted;
  }

  private static int compare(Object left, Object right) {
    if (left instanceof String first && right instanceof String second) {
      return compareCodePoints(first, second);
    }
    int order = Numbers.compare(left, right);
    return order == Numbers.UNORDERED ? 0 : order;
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
