package dev.fairhaven.rules.functions;

import dev.fairhaven.rules.Entity;
import dev.fairhaven.signals.windows.Mix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hashes of values, in 64 bits: equal values have equal hashes, others practically never.
final class KeyHash {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private KeyHash() {}

  static long of(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case String text -> ofText(text);
      case Long number -> Mix.of(1, number);
      case Double number -> ofNumber(number);
      case Boolean flag -> Mix.of(3, flag ? 1 : 0);
      case Entity entity -> Mix.of(ofText(entity.type()), of(entity.id()));
      case List<?> list -> ofList(list);
      default -> ofText(value.toString());
    };
  }

  private static long ofText(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
      hash ^= hash >>> 32;
    }
    return Mix.of(2, hash);
  }

  /// A whole number has the same hash with and without a decimal point.
  private static long ofNumber(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1L << 53
        ? Mix.of(1, (long) number)
        : Mix.of(4, Double.doubleToRawLongBits(number));
  }

  private static long ofList(List<?> list) {
    long hash = list.size();
    for (var item : list) {
      hash = Mix.of(hash, of(item));
    }
    return hash;
  }

  /// Whether a part of a key is missing.
  static boolean isMissing(@Nullable Object key) {
    return switch (key) {
      case null -> true;
      case Entity entity -> entity.id() == null;
      case List<?> list -> list.stream().anyMatch(KeyHash::isMissing);
      default -> false;
    };
  }
}
