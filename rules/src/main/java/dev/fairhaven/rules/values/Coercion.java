package dev.fairhaven.rules.values;

import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.Type.Scalar;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks JSON values against the types rules declare, and converts those that can be.
public final class Coercion {

  /// What a conversion that cannot be done gives.
  public static final Refusal IMPOSSIBLE = Refusal.IMPOSSIBLE;

  /// The same, where Python raises `ValueError`: other members of a union are not tried then.
  private static final Refusal BAD_VALUE = Refusal.BAD_VALUE;

  /// Stands for a value that cannot be converted.
  public enum Refusal {
    IMPOSSIBLE,
    BAD_VALUE
  }

  private Coercion() {}

  /// Whether a value is of the type as it is: an int where a float is wanted, but no bool where an
  /// int is.
  public static boolean matches(Type type, @Nullable Object value) {
    return switch (type) {
      case Scalar.STR -> value instanceof String;
      case Scalar.INT -> value instanceof Long || value instanceof BigInteger;
      case Scalar.FLOAT -> value instanceof Number;
      case Scalar.BOOL -> value instanceof Boolean;
      case Scalar.NONE -> value == null;
      case Scalar.ANY -> true;
      case Type.ListOf(var item) -> value instanceof List<?> list && allMatch(item, list);
      case Type.Union union -> anyMatches(union, value);
      case Type.EntityOf _, Type.Special _, Type.Variable _ -> false;
    };
  }

  private static boolean allMatch(Type item, List<?> list) {
    for (var value : list) {
      if (!matches(item, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyMatches(Type.Union union, @Nullable Object value) {
    for (var member : union.members()) {
      if (matches(member, value)) {
        return true;
      }
    }
    return false;
  }

  /// The value as the type, or [#IMPOSSIBLE].
  public static @Nullable Object coerce(Type type, @Nullable Object value) {
    var result = tryCoerce(type, value);
    return result == BAD_VALUE ? IMPOSSIBLE : result;
  }

  private static @Nullable Object tryCoerce(Type type, @Nullable Object value) {
    if (matches(type, value)) {
      return value;
    }
    return switch (type) {
      case Scalar scalar -> scalar(scalar, value);
      case Type.ListOf(var item) -> value instanceof List<?> list ? items(item, list) : IMPOSSIBLE;
      case Type.Union union -> member(union, value);
      case Type.EntityOf _, Type.Special _, Type.Variable _ -> IMPOSSIBLE;
    };
  }

  private static Object scalar(Scalar type, @Nullable Object value) {
    return switch (type) {
      case STR -> value == null ? IMPOSSIBLE : PythonText.str(value);
      case INT -> whole(value);
      case FLOAT -> decimal(value);
      case BOOL -> Values.isTruthy(value);
      case NONE, ANY -> IMPOSSIBLE;
    };
  }

  private static Object whole(@Nullable Object value) {
    return switch (value) {
      case String text -> Numbers.parseWhole(text).orElse(BAD_VALUE);
      case Double number -> {
        var whole = Numbers.truncate(number);
        yield whole == null ? BAD_VALUE : whole;
      }
      case null, default -> IMPOSSIBLE;
    };
  }

  private static Object decimal(@Nullable Object value) {
    return value instanceof String text
        ? Numbers.parseDecimal(text).<Object>map(number -> number).orElse(BAD_VALUE)
        : IMPOSSIBLE;
  }

  private static @Nullable Object items(Type item, List<?> list) {
    var converted = new ArrayList<@Nullable Object>(list.size());
    for (var value : list) {
      var result = tryCoerce(item, value);
      if (result == IMPOSSIBLE || result == BAD_VALUE) {
        return result;
      }
      converted.add(result);
    }
    return converted;
  }

  private static @Nullable Object member(Type.Union union, @Nullable Object value) {
    for (var member : union.members()) {
      var result = tryCoerce(member, value);
      if (result != IMPOSSIBLE) {
        return result;
      }
    }
    return IMPOSSIBLE;
  }
}
