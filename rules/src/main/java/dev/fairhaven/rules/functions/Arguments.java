package dev.fairhaven.rules.functions;

import dev.fairhaven.rules.Entity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Casts arguments to the types that the checker verified.
final class Arguments {

  private Arguments() {}

  static String text(@Nullable Object[] values, int index) {
    return (String) Objects.requireNonNull(values[index]);
  }

  static boolean flag(@Nullable Object[] values, int index) {
    return (Boolean) Objects.requireNonNull(values[index]);
  }

  static List<?> list(@Nullable Object[] values, int index) {
    return (List<?>) Objects.requireNonNull(values[index]);
  }

  static Entity entity(@Nullable Object[] values, int index) {
    return (Entity) Objects.requireNonNull(values[index]);
  }

  /// A whole number as an index, clamped to the range of an int.
  static int index(@Nullable Object[] values, int index) {
    return values[index] instanceof Long number
        ? Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }
}
