package dev.fairhaven.signals.urls;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Bytes written as `%` and two hexadecimal digits, as in `%66raudbox.com`.
final class PercentEncoding {

  /// Of `%` and its two digits.
  static final int LENGTH = 3;

  private PercentEncoding() {}

  /// Whether a byte is encoded here.
  static boolean isAt(CharSequence text, int index) {
    return index + LENGTH <= text.length()
        && text.charAt(index) == '%'
        && hex(text.charAt(index + 1)) >= 0
        && hex(text.charAt(index + 2)) >= 0;
  }

  /// The byte that is encoded at `index`, where [#isAt] holds.
  static int byteAt(CharSequence text, int index) {
    return hex(text.charAt(index + 1)) << 4 | hex(text.charAt(index + 2));
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  /// The text with each encoded byte decoded once; empty when the bytes are not UTF-8.
  static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    var decoded = new StringBuilder(text.length());
    var bytes = ByteBuffer.allocate(text.length() / LENGTH);
    for (int at = 0; at < text.length(); ) {
      if (!isAt(text, at)) {
        decoded.append(text.charAt(at));
        at++;
        continue;
      }
      bytes.clear();
      for (; isAt(text, at); at += LENGTH) {
        bytes.put((byte) byteAt(text, at));
      }
      try {
        decoded.append(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()));
      } catch (CharacterCodingException _) {
        return Optional.empty();
      }
    }
    return Optional.of(decoded.toString());
  }
}
