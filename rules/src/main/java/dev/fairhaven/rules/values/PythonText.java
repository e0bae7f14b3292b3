package dev.fairhaven.rules.values;

import dev.fairhaven.rules.Entity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints values as Python's `str` and `repr` do, and has Python's ideas about blanks.
public final class PythonText {

  private static final int EXPONENT_MIN = -4;
  private static final int EXPONENT_MAX = 16;

  private PythonText() {}

  /// Python's `str(value)`.
  public static String str(@Nullable Object value) {
    return switch (value) {
      case String text -> text;
      case Entity entity -> str(entity.id());
      case null, default -> repr(value);
    };
  }

  /// Python's `repr(value)`.
  public static String repr(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case String text -> quote(text);
      case Boolean bool -> bool ? "True" : "False";
      case Double number -> decimal(number);
      case List<?> list ->
          list.stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> repr(e.getKey()) + ": " + repr(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> String.valueOf(Values.plain(value));
    };
  }

  private static String decimal(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    var digits = shortest(Math.abs(number));
    var unscaled = digits.unscaledValue().toString();
    int exponent = unscaled.length() - digits.scale() - 1;
    var sign = number < 0 ? "-" : "";
    return sign
        + (exponent < EXPONENT_MIN || exponent >= EXPONENT_MAX
            ? scientific(unscaled, exponent)
            : positional(digits));
  }

  /// The fewest digits that are read back as the number. Java always writes two, which shows in the
  /// smallest numbers: `4.9E-324` is `5e-324`.
  private static BigDecimal shortest(double number) {
    var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (digits.precision() != 2) {
      return digits;
    }
    var one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return one.doubleValue() == number ? one : digits;
  }

  private static String scientific(String digits, int exponent) {
    var fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    var sign = exponent < 0 ? "-" : "+";
    int size = Math.abs(exponent);
    return digits.charAt(0) + fraction + "e" + sign + (size < 10 ? "0" : "") + size;
  }

  private static String positional(BigDecimal digits) {
    return digits.scale() <= 0 ? digits.toPlainString() + ".0" : digits.toPlainString();
  }

  private static String quote(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    var out = new StringBuilder().append(quote);
    text.codePoints().forEach(c -> quoted(c, quote, out));
    return out.append(quote).toString();
  }

  private static void quoted(int c, char quote, StringBuilder out) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(escape(c));
        }
      }
    }
  }

  private static String escape(int c) {
    if (c <= 0xff) {
      return String.format("\\x%02x", c);
    }
    return c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  /// What Python's `str.isspace` and `str.strip` call a blank.
  public static boolean isBlank(int c) {
    return (c >= 0x09 && c <= 0x0d)
        || (c >= 0x1c && c <= 0x20)
        || c == 0x85
        || (c > 0x7f && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }

  /// Python's `text.strip(characters)`; null for blanks.
  public static String strip(
      String text, @Nullable String characters, boolean left, boolean right) {
    int start = 0;
    int end = text.length();
    while (left && start < end && isIn(text.codePointAt(start), characters)) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (right && end > start && isIn(text.codePointBefore(end), characters)) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static boolean isIn(int c, @Nullable String characters) {
    return characters == null ? isBlank(c) : characters.indexOf(c) >= 0;
  }
}
