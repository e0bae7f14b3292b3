package dev.fairhaven.rules.json;

/// The escapes of JSON texts.
final class Escapes {

  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;

  private Escapes() {}

  /// @param text with well-formed escapes
  static String resolve(String text) {
    var out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = text.charAt(at++);
      if (escape == 'u') {
        out.append((char) Integer.parseInt(text, at, at + HEX_DIGITS, HEX));
        at += HEX_DIGITS;
      } else {
        out.append(simple(escape));
      }
    }
    return out.toString();
  }

  private static char simple(char escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escape;
    };
  }

  /// How long the escape at a backslash is, in bytes; -1 if it is none.
  static int length(byte[] utf8, int backslash) {
    if (backslash + 1 >= utf8.length) {
      return -1;
    }
    return switch (utf8[backslash + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
      case 'u' -> isHex(utf8, backslash + 2) ? 2 + HEX_DIGITS : -1;
      default -> -1;
    };
  }

  private static boolean isHex(byte[] utf8, int at) {
    if (at + HEX_DIGITS > utf8.length) {
      return false;
    }
    for (int i = at; i < at + HEX_DIGITS; i++) {
      if (utf8[i] < 0 || Character.digit(utf8[i], HEX) < 0) {
        return false;
      }
    }
    return true;
  }
}
