package dev.fairhaven.rules.json;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a document has at the paths of a [PathReader]. A value is made each time it is asked for:
/// most of what an event has is looked at once or never. Immutable once read, and thread-safe.
public final class PathValues {

  private static final int RADIX = 10;

  /// So many digits always fit into a long.
  private static final int LONG_DIGITS = 18;

  private final PathReader reader;
  private final byte[] utf8;
  private final long[] spans;
  private final @Nullable Object[] values;
  private final boolean isJson;

  private PathValues(
      PathReader reader, byte[] utf8, long[] spans, @Nullable Object[] values, boolean isJson) {
    this.reader = reader;
    this.utf8 = utf8;
    this.spans = spans;
    this.values = values;
    this.isJson = isJson;
  }

  static PathValues inBytes(PathReader reader, byte[] utf8, long[] spans) {
    return new PathValues(reader, utf8, spans, new Object[0], true);
  }

  static PathValues of(PathReader reader, @Nullable Object[] values, boolean isJson) {
    return new PathValues(reader, new byte[0], new long[0], values, isJson);
  }

  /// False when the document is not JSON; there may be values from before the place where it is
  /// not.
  public boolean isJson() {
    return isJson;
  }

  /// @param path number of the path
  /// @return [JsonPath#MISSING] where there is nothing
  public @Nullable Object get(int path) {
    if (spans.length == 0) {
      return values[path];
    }
    long span = spans[path];
    return span == Spans.NONE ? JsonPath.MISSING : reader.afterPrefix(path, decode(span));
  }

  private @Nullable Object decode(long span) {
    int start = Spans.start(span);
    int end = Spans.end(span);
    return switch (utf8[start]) {
      case '"' -> text(span, start + 1, end - 1);
      case '{', '[' -> PathReader.parse(utf8, start, end - start);
      case 't' -> true;
      case 'f' -> false;
      case 'n' -> null;
      default -> number(start, end);
    };
  }

  private String text(long span, int start, int end) {
    if (Spans.isAscii(span)) {
      return new String(utf8, start, end - start, StandardCharsets.ISO_8859_1);
    }
    var text = new String(utf8, start, end - start, StandardCharsets.UTF_8);
    return text.indexOf('\\') < 0 ? text : Escapes.resolve(text);
  }

  private Object number(int start, int end) {
    boolean negative = utf8[start] == '-';
    int first = negative ? start + 1 : start;
    long value = 0;
    for (int i = first; i < end; i++) {
      int digit = utf8[i] - '0';
      if (digit < 0 || digit >= RADIX) {
        return Double.parseDouble(ascii(start, end));
      }
      value = value * RADIX + digit;
    }
    return end - first > LONG_DIGITS ? large(ascii(start, end)) : negative ? -value : value;
  }

  private static Object large(String digits) {
    var value = new BigInteger(digits);
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private String ascii(int start, int end) {
    return new String(utf8, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
