package dev.fairhaven.signals.urls;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in which URLs are no longer hidden, with the way back to the original. Immutable.
///
/// `example[.]com`, `example (dot) com` and dots of other scripts get a plain dot, `[:]//` a plain
/// colon; full-width letters become ASCII; characters nobody sees are gone, but for joiners where
/// names of some scripts need them.
final class RefangedText implements MappedText {

  /// How many characters a hidden sign may have, blanks around it included.
  private static final int SIGN_LENGTH_MAX = 12;

  private static final int IGNORABLE = UProperty.DEFAULT_IGNORABLE_CODE_POINT;

  private static final Pattern SIGN =
      Pattern.compile(
          " {0,2}[\\[({] ?(?:(?<dot>\\.|dot)|(?<colon>:)|(?<slash>/)|(?<scheme>://)) ?[])}] {0,2}",
          Pattern.CASE_INSENSITIVE);

  private final String original;
  private final char[] characters;
  private final int[] starts;
  private final int[] ends;
  private int length;

  private RefangedText(String original, int capacity) {
    this.original = original;
    characters = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /// The text up to `lengthMax` characters.
  static RefangedText of(String text, int lengthMax) {
    int length = Math.min(text.length(), lengthMax);
    var refanged = new RefangedText(text, length);
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
    if (!isUnseen(c) || isJoiner(c, end)) {
      characters[length] = c;
      starts[length] = start;
      ends[length] = end;
      length++;
    }
  }

  /// Controls, and what Unicode says may be ignored; most letters are told quickly.
  private static boolean isUnseen(char c) {
    if (c < 0x7F) {
      return c < ' ' && !Character.isWhitespace(c);
    }
    boolean isLetterBlock = c >= 0x0370 && c < 0x115F && c != '\u061C';
    return c < 0xA0 || (!isLetterBlock && UCharacter.hasBinaryProperty(c, IGNORABLE));
  }

  /// Whether it joins letters of a script that needs it: names differ by it.
  private boolean isJoiner(char c, int next) {
    return (c == '\u200C' || c == '\u200D')
        && length > 0
        && isNoLatin(characters[length - 1])
        && next < original.length()
        && isNoLatin(original.charAt(next));
  }

  private static boolean isNoLatin(char c) {
    return c >= '\u0600'
        && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  @Override
  public int originalStart(int from, int to) {
    return starts[from];
  }

  @Override
  public int originalEnd(int from, int to) {
    return ends[to - 1];
  }

  @Override
  public boolean isChanged(int from, int to) {
    if (ends[to - 1] - starts[from] != to - from) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (characters[i] != original.charAt(starts[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String text() {
    return new String(characters, 0, length);
  }
}
