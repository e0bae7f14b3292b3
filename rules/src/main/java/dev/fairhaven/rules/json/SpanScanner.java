package dev.fairhaven.rules.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Finds where values are in the bytes of a document, in one pass that makes nothing of what it
/// sees. Understands JSON strictly, and gives up on everything out of the ordinary: what it accepts
/// any parser accepts and understands in the same way. Used once.
///
/// @implNote Texts are passed eight bytes at a time, with the bit tricks of Mycroft ("determine if
///   a word has a zero byte", 1987): of the bytes marked the lowest one is right.
final class SpanScanner {

  /// What a method returns when it gives up, instead of where it got to.
  private static final int GIVEN_UP = -1;

  private static final int DEPTH_MAX = 200;
  private static final int NAME_LENGTH_MAX = 1_000;
  private static final int NUMBER_LENGTH_MAX = 100;
  private static final int TEXT_LENGTH_MAX = 1_000_000;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final byte[] in;
  private final long[] spans;
  private boolean isAscii;

  private SpanScanner(byte[] in, long[] spans) {
    this.in = in;
    this.spans = spans;
  }

  /// @param spans filled with [Spans], by number of path
  /// @return false when it gave up; what is in `spans` means nothing then
  static boolean scan(byte[] utf8, PathTree paths, long[] spans) {
    if (utf8.length > Spans.END_MAX) {
      return false;
    }
    var scanner = new SpanScanner(utf8, spans);
    int start = scanner.skipBlanks(0);
    int end = scanner.value(start, paths, 0);
    return end >= 0 && (end == utf8.length || isBlank(utf8[end]));
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < in.length && in[at] <= ' ' && isBlank(in[at])) {
      at++;
    }
    return at;
  }

  /// @param paths null when nothing of the value is wanted
  /// @return where the value ends
  private int value(int at, @Nullable PathTree paths, int depth) {
    if (at >= in.length || depth > DEPTH_MAX) {
      return GIVEN_UP;
    }
    isAscii = true;
    int end =
        switch (in[at]) {
          case '"' -> text(at + 1);
          case '{' -> object(at + 1, paths, depth);
          case '[' -> array(at + 1, depth);
          case 't' -> word(at, "true");
          case 'f' -> word(at, "false");
          case 'n' -> word(at, "null");
          default -> number(at);
        };
    if (paths != null && end > 0) {
      for (int path : paths.ends()) {
        spans[path] = Spans.of(at, end, isAscii);
      }
    }
    return end;
  }

  private int object(int start, @Nullable PathTree paths, int depth) {
    int at = skipBlanks(start);
    if (is(at, '}')) {
      return at + 1;
    }
    while (is(at, '"')) {
      at = field(at + 1, paths, depth);
      if (is(at, '}')) {
        return at + 1;
      }
      if (!is(at, ',')) {
        return GIVEN_UP;
      }
      at = skipBlanks(at + 1);
    }
    return GIVEN_UP;
  }

  private boolean is(int at, char expected) {
    return at >= 0 && at < in.length && in[at] == expected;
  }

  /// @return where the field and the blanks after it end
  private int field(int name, @Nullable PathTree paths, int depth) {
    isAscii = true;
    int nameEnd = text(name);
    if (nameEnd < 0 || nameEnd - name > NAME_LENGTH_MAX || isEscaped(name, nameEnd)) {
      return GIVEN_UP;
    }
    var child = paths == null || paths.isLeaf() ? null : child(paths, name, nameEnd - 1);
    int colon = skipBlanks(nameEnd);
    if (!is(colon, ':')) {
      return GIVEN_UP;
    }
    int end = value(skipBlanks(colon + 1), child, depth + 1);
    return end < 0 ? GIVEN_UP : skipBlanks(end);
  }

  private boolean isEscaped(int start, int end) {
    if (isAscii) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (in[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  /// Of a name that occurs twice the last counts: whatever the first had is forgotten.
  private @Nullable PathTree child(PathTree paths, int start, int end) {
    var child = paths.child(in, start, end);
    if (child != null) {
      for (int path : child.allEnds()) {
        spans[path] = Spans.NONE;
      }
    }
    return child;
  }

  private int array(int start, int depth) {
    int at = skipBlanks(start);
    if (is(at, ']')) {
      return at + 1;
    }
    while (true) {
      at = value(at, null, depth + 1);
      if (at < 0) {
        return GIVEN_UP;
      }
      at = skipBlanks(at);
      if (is(at, ']')) {
        return at + 1;
      }
      if (!is(at, ',')) {
        return GIVEN_UP;
      }
      at = skipBlanks(at + 1);
    }
  }

  private int word(int at, String word) {
    if (at + word.length() > in.length) {
      return GIVEN_UP;
    }
    for (int i = 1; i < word.length(); i++) {
      if (in[at + i] != word.charAt(i)) {
        return GIVEN_UP;
      }
    }
    return at + word.length();
  }

  private int number(int start) {
    int at = in[start] == '-' ? start + 1 : start;
    int end = digits(at);
    if (end == at || (in[at] == '0' && end > at + 1)) {
      return GIVEN_UP;
    }
    if (is(end, '.')) {
      at = end + 1;
      end = digits(at);
      if (end == at) {
        return GIVEN_UP;
      }
    }
    if (is(end, 'e') || is(end, 'E')) {
      at = is(end + 1, '+') || is(end + 1, '-') ? end + 2 : end + 1;
      end = digits(at);
      if (end == at) {
        return GIVEN_UP;
      }
    }
    return end - start > NUMBER_LENGTH_MAX ? GIVEN_UP : end;
  }

  private int digits(int from) {
    int at = from;
    while (at < in.length && in[at] >= '0' && in[at] <= '9') {
      at++;
    }
    return at;
  }

  /// @param start after the opening quote
  /// @return after the closing quote; clears [#isAscii] if there is more than plain ASCII
  private int text(int start) {
    int at = start;
    while (true) {
      at = plainEnd(at);
      if (at >= in.length || at - start > TEXT_LENGTH_MAX) {
        return GIVEN_UP;
      }
      byte b = in[at];
      if (b == '"') {
        return at + 1;
      }
      isAscii = false;
      int length = b == '\\' ? Escapes.length(in, at) : Utf8.length(in, at);
      if (length < 0) {
        return GIVEN_UP;
      }
      at += length;
    }
  }

  /// The first byte that is not a plain character of a text.
  private int plainEnd(int from) {
    int at = from;
    for (; at + Long.BYTES <= in.length; at += Long.BYTES) {
      long special = special((long) LONGS.get(in, at));
      if (special != 0) {
        return at + Long.numberOfTrailingZeros(special) / Byte.SIZE;
      }
    }
    while (at < in.length && in[at] >= ' ' && in[at] != '"' && in[at] != '\\') {
      at++;
    }
    return at;
  }

  /// Marks quotes, backslashes, control characters and bytes outside ASCII.
  private static long special(long word) {
    long quotes = word ^ (ONES * '"');
    long backslashes = word ^ (ONES * '\\');
    return (((quotes - ONES) & ~quotes)
            | ((backslashes - ONES) & ~backslashes)
            | ((word - ONES * ' ') & ~word)
            | word)
        & HIGHS;
  }
}
