package dev.fairhaven.rules.values;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Equality, plain forms and types of values, as Python has them.
public final class Values {

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int NANOS_PER_MICRO = 1000;

  /// Whole numbers up to here are exact as a double.
  private static final long EXACT_SECONDS_MAX = (1L << 53) / MICROS_PER_SECOND;

  private Values() {}

  /// Python's `==`: `1 == 1.0`, `True == 1`, lists and objects by content.
  public static boolean areEqual(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    if (left instanceof String || right instanceof String) {
      return left.equals(right);
    }
    if (Numbers.isNumeric(left) && Numbers.isNumeric(right)) {
      return Numbers.compare(left, right) == 0;
    }
    if (left instanceof List<?> first && right instanceof List<?> second) {
      return areListsEqual(first, second);
    }
    if (left instanceof Map<?, ?> first && right instanceof Map<?, ?> second) {
      return first.size() == second.size()
          && first.entrySet().stream()
              .allMatch(
                  e ->
                      second.containsKey(e.getKey())
                          && areEqual(e.getValue(), second.get(e.getKey())));
    }
    return left.equals(right);
  }

  private static boolean areListsEqual(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!areEqual(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Python's `in` for a list.
  public static boolean contains(List<?> list, @Nullable Object value) {
    for (var item : list) {
      if (areEqual(item, value)) {
        return true;
      }
    }
    return false;
  }

  /// The value as it leaves the engine: an entity is its id, a rule a bool, a time span seconds.
  public static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Entity entity -> entity.id();
      case RuleValue rule -> rule.isTrue();
      case Duration span -> seconds(span);
      case ExperimentValue experiment -> experiment.exported();
      case Effect effect -> effect.summary();
      case List<?> list when list.stream().anyMatch(Values::isWrapped) -> plainList(list);
      case null, default -> value;
    };
  }

  private static boolean isWrapped(@Nullable Object value) {
    return value instanceof Entity
        || value instanceof RuleValue
        || value instanceof Duration
        || value instanceof ExperimentValue
        || value instanceof Effect
        || value instanceof List<?>;
  }

  private static List<@Nullable Object> plainList(List<?> list) {
    var plain = new ArrayList<@Nullable Object>(list.size());
    list.forEach(item -> plain.add(plain(item)));
    return plain;
  }

  /// A span in seconds as Python's `total_seconds()` gives them: microseconds divided once, so that
  /// the last digit is the same.
  public static double seconds(Duration span) {
    long micros = span.getNano() / NANOS_PER_MICRO;
    return Math.abs(span.getSeconds()) < EXACT_SECONDS_MAX
        ? (double) (span.getSeconds() * MICROS_PER_SECOND + micros) / MICROS_PER_SECOND
        : BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(micros, 6)).doubleValue();
  }

  /// Python's truth of a JSON value.
  public static boolean isTruthy(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Boolean bool -> bool;
      case String text -> !text.isEmpty();
      case Long number -> number != 0;
      case Double number -> number != 0;
      case BigInteger number -> number.signum() != 0;
      case List<?> list -> !list.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      default -> true;
    };
  }

  /// What Python calls the type of a JSON value.
  public static String typeName(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean _ -> "bool";
      case String _ -> "str";
      case Long _, BigInteger _ -> "int";
      case Double _ -> "float";
      case List<?> _ -> "list";
      case Map<?, ?> _ -> "dict";
      default -> Objects.requireNonNull(value.getClass().getSimpleName());
    };
  }
}
