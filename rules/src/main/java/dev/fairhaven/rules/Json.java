package dev.fairhaven.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON document, as bytes or already parsed.
public sealed interface Json {

  Json NOTHING = new Parsed(Map.of());

  /// UTF-8. The array is not copied and must not change.
  final class Bytes implements Json {
    private final byte[] utf8;

    private Bytes(byte[] utf8) {
      this.utf8 = utf8;
    }

    public byte[] utf8() {
      return utf8;
    }
  }

  /// @param value built of `Map<String, …>`, `List`, `String`, `Long`, `BigInteger`, `Double`,
  ///   `Boolean` and null
  record Parsed(@Nullable Object value) implements Json {}

  static Json of(byte[] utf8) {
    return new Bytes(utf8);
  }

  static Json of(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  static Json parsed(@Nullable Object value) {
    return new Parsed(value);
  }
}
