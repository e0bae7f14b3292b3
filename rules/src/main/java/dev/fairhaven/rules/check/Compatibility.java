package dev.fairhaven.rules.check;

import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.FLOAT;
import static dev.fairhaven.rules.Type.Scalar.INT;

import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.Type.Scalar;
import java.util.List;
import java.util.Set;

/// Whether a value of one type is accepted where another is expected.
sealed interface Compatibility {

  /// `int | float`.
  Type NUMBER = Type.union(List.of(INT, FLOAT));

  /// Compatible.
  record Yes() implements Compatibility {}

  /// Compatible after unwrapping.
  record Unwrapped(Type type) implements Compatibility {}

  record No() implements Compatibility {}

  /// Not decidable by the type system.
  record Unsupported(String text, String hint) implements Compatibility {}

  static Compatibility of(Type type, Type accepted) {
    try {
      if (matches(type, accepted)) {
        return new Yes();
      }
      var plain = type.unwrapped();
      return plain.isPresent() && matches(plain.get(), accepted)
          ? new Unwrapped(plain.get())
          : new No();
    } catch (UnsupportedTypeException e) {
      return new Unsupported(String.valueOf(e.getMessage()), "");
    }
  }

  /// The same without unwrapping.
  static boolean isDirect(Type type, Type accepted) {
    try {
      return matches(type, accepted);
    } catch (UnsupportedTypeException _) {
      return false;
    }
  }

  default boolean isPossible() {
    return this instanceof Yes || this instanceof Unwrapped;
  }

  private static boolean matches(Type type, Type accepted) {
    if (type == ANY || accepted == ANY) {
      return true;
    }
    if (accepted == Type.Special.KEY) {
      return isKey(type);
    }
    if (type instanceof Type.ListOf(var item)) {
      return accepted instanceof Type.ListOf(var wanted) && matches(item, wanted);
    }
    if (type instanceof Type.EntityOf(var id)) {
      return accepted instanceof Type.EntityOf(var wanted) && matches(id, wanted);
    }
    if (accepted instanceof Type.ListOf || accepted instanceof Type.EntityOf) {
      return false;
    }
    var candidates = candidates(type);
    var wanted = candidates(accepted);
    return candidates.stream().allMatch(member -> isAccepted(member, wanted));
  }

  private static boolean isKey(Type type) {
    return switch (type) {
      case Type.ListOf(var item) -> isKey(item);
      case Type.EntityOf _ -> true;
      case Type.Union union -> union.members().stream().allMatch(Compatibility::isKey);
      case Scalar scalar -> scalar != FLOAT;
      case Type.Special _, Type.Variable _ -> false;
    };
  }

  private static Set<Type> candidates(Type type) {
    if (!(type instanceof Type.Union union)) {
      return Set.of(type);
    }
    for (var member : union.members()) {
      if (member instanceof Type.ListOf) {
        throw new UnsupportedTypeException(
            "cannot get type candidates for `"
                + type.display()
                + "`, arg `"
                + member.display()
                + "` is not a simple type");
      }
    }
    return union.members();
  }

  private static boolean isAccepted(Type type, Set<Type> wanted) {
    return wanted.contains(type)
        || wanted.contains(ANY)
        || (type == Scalar.INT && wanted.contains(FLOAT));
  }

  /// Thrown inside this file only.
  final class UnsupportedTypeException extends RuntimeException {
    UnsupportedTypeException(String message) {
      super(message, null, false, false);
    }
  }
}
