package dev.fairhaven.signals.urls;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in which URLs are no longer hidden, with the way back to the original. Immutable.
///
/// `example[.]com`, `example (dot) com` and dots of other scripts get a plain dot, `[:]//` a plain
/// colon; full-width letters become ASCII; characters nobody sees are gone.
final class RefangedText {

  /// How many characters a hidden sign may have, blanks around it included.
  private static final int SIGN_LENGTH_MAX = 12;

  private static final Pattern SIGN =
      Pattern.compile(
          " {0,2}[\\[({] ?(?:(?<dot>\\.|dot)|(?<colon>:)|(?<slash>/)|(?<scheme>://)) ?[])}] {0,2}",
          Pattern.CASE_INSENSITIVE);

  private final char[] characters;
  private final int[] starts;
  private final int[] ends;
  private int length;

  private RefangedText(int capacity) {
    characters = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /// The text up to `lengthMax` characters.
  static RefangedText of(String text, int lengthMax) {
    int length = Math.min(text.length(), lengthMax);
    var refanged = new RefangedText(length);
    var sign = SIGN.matcher(text);
    int at = 0;
    while (at < length) {
      sign.region(at, Math.min(length, at + SIGN_LENGTH_MAX));
      if (canBeginSign(text.charAt(at)) && sign.lookingAt()) {
        refanged.addAll(plain(sign), at, sign.end());
        at = sign.end();
      } else {
        refanged.add(plain(text.charAt(at)), at, at + 1);
        at++;
      }
    }
    return refanged;
  }

  private static boolean canBeginSign(char c) {
    return c == ' ' || c == '[' || c == '(' || c == '{';
  }

  private static String plain(Matcher sign) {
    return sign.group("dot") != null
        ? "."
        : sign.group("colon") != null ? ":" : sign.group("slash") != null ? "/" : "://";
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u3002', '\uFF61', '\u2024', '\uFE52' -> '.';
      default -> c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    };
  }

  private void addAll(String written, int start, int end) {
    for (int i = 0; i < written.length(); i++) {
      add(written.charAt(i), start, end);
    }
  }

  private void add(char c, int start, int end) {
    if (!isUnseen(c)) {
      characters[length] = c;
      starts[length] = start;
      ends[length] = end;
      length++;
    }
  }

  private static boolean isUnseen(char c) {
    return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF';
  }

  /// Where the original of a character starts.
  int originalStart(int index) {
    return starts[index];
  }

  /// Where the original of a character ends, exclusive.
  int originalEnd(int index) {
    return ends[index];
  }

  @Override
  public String toString() {
    return new String(Arrays.copyOf(characters, length));
  }
}
