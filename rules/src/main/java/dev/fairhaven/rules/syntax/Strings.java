package dev.fairhaven.rules.syntax;

/// Reads the escapes of string literals as Python does.
final class Strings {

  private Strings() {}

  /// Thrown for an escape that Python rejects.
  static final class BadEscape extends Exception {
    BadEscape(String message) {
      super(message);
    }
  }

  /// The text a literal stands for.
  ///
  /// @param body what is between the quotes, of a literal that is not raw
  static String unescape(String body) throws BadEscape {
    if (body.indexOf('\\') < 0 && body.indexOf('\r') < 0) {
      return body;
    }
    var out = new StringBuilder(body.length());
    int at = 0;
    while (at < body.length()) {
      char c = body.charAt(at);
      if (c == '\\' && at + 1 < body.length()) {
        at = escape(body, at + 1, out);
      } else {
        at = plain(body, at, out);
      }
    }
    return out.toString();
  }

  /// Line ends are `\n` in a string whatever the file has.
  static String withUnixLines(String body) {
    return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static int plain(String body, int at, StringBuilder out) {
    char c = body.charAt(at);
    if (c != '\r') {
      out.append(c);
      return at + 1;
    }
    out.append('\n');
    return body.startsWith("\r\n", at) ? at + 2 : at + 1;
  }

  /// @param at just after the backslash
  /// @return just after the escape
  private static int escape(String body, int at, StringBuilder out) throws BadEscape {
    char c = body.charAt(at);
    int simple = "\\'\"abfnrtv".indexOf(c);
    if (simple >= 0) {
      out.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
      return at + 1;
    }
    return switch (c) {
      case '\n' -> at + 1;
      case '\r' -> body.startsWith("\r\n", at) ? at + 2 : at + 1;
      case 'x' -> hex(body, at, 2, "truncated \\xXX escape", out);
      case 'u' -> hex(body, at, 4, "truncated \\uXXXX escape", out);
      case 'U' -> hex(body, at, 8, "truncated \\UXXXXXXXX escape", out);
      case 'N' -> named(body, at, out);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(body, at, out);
      default -> {
        out.append('\\').append(c);
        yield at + 1;
      }
    };
  }

  private static int hex(String body, int at, int digits, String problem, StringBuilder out)
      throws BadEscape {
    int end = at + 1 + digits;
    if (end > body.length() || !body.substring(at + 1, end).matches("[0-9a-fA-F]+")) {
      throw new BadEscape("(unicode error) " + problem);
    }
    long codePoint = Long.parseLong(body.substring(at + 1, end), 16);
    if (codePoint > Character.MAX_CODE_POINT) {
      throw new BadEscape("(unicode error) illegal Unicode character");
    }
    out.appendCodePoint((int) codePoint);
    return end;
  }

  private static int named(String body, int at, StringBuilder out) throws BadEscape {
    int close = body.indexOf('}', at);
    if (!body.startsWith("{", at + 1) || close < 0) {
      throw new BadEscape("(unicode error) malformed \\N character escape");
    }
    try {
      out.appendCodePoint(Character.codePointOf(body.substring(at + 2, close)));
    } catch (IllegalArgumentException _) {
      throw new BadEscape("(unicode error) unknown Unicode character name");
    }
    return close + 1;
  }

  private static int octal(String body, int at, StringBuilder out) {
    int end = at;
    while (end < body.length() && end - at < 3 && "01234567".indexOf(body.charAt(end)) >= 0) {
      end++;
    }
    out.append((char) Integer.parseInt(body.substring(at, end), 8));
    return end;
  }
}
