package dev.fairhaven.signals.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as detectors read it, with the way back to the original. Immutable.
///
/// Digits of all scripts and full-width characters become ASCII, dashes and blanks of all kinds one
/// kind each; characters nobody sees are gone; `[at]` and `(dot)` become signs.
final class PlainText {

  /// How many characters before and after a number are searched for words that name it.
  private static final int WORDS_BEFORE = 48;

  private static final int WORDS_AFTER = 16;

  /// Up to here words begin too many others: `sin` does `since`.
  private static final int WHOLE_LENGTH_MAX = 3;

  /// How many characters a hidden sign may have, blanks around it included.
  private static final int SIGN_LENGTH_MAX = 10;

  private static final Pattern SIGN =
      Pattern.compile(
          " {0,2}[\\[({<] ?(?:(?<at>@|at|arroba|chez|ät)|\\.|dot|punkt|punto|point) ?[])}>] {0,2}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String BEFORE_NUMBER = " \n\t([{<\"'`:;,|*>«„“”‘’¿¡";
  private static final String AFTER_NUMBER = " \n\t)]}>\"'`:;,.!?|*<»“”’…";

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private PlainText(Folding folded) {
    text = folded.text.toString();
    starts = Arrays.copyOf(folded.starts, text.length());
    ends = Arrays.copyOf(folded.ends, text.length());
  }

  /// The text up to `lengthMax` characters.
  static PlainText of(String text, int lengthMax) {
    int length = Math.min(text.length(), lengthMax);
    var folding = new Folding(length);
    var sign = SIGN.matcher(text);
    int at = 0;
    while (at < length) {
      if (canBeginSign(text.charAt(at))
          && sign.region(at, Math.min(length, at + SIGN_LENGTH_MAX)).lookingAt()) {
        folding.add(sign.group("at") == null ? '.' : '@', at, sign.end());
        at = sign.end();
      } else {
        int c = text.codePointAt(at);
        int next = Math.min(length, at + Character.charCount(c));
        folding.fold(c, at, next);
        at = next;
      }
    }
    return new PlainText(folding);
  }

  private static boolean canBeginSign(char c) {
    return c == ' ' || c == '[' || c == '(' || c == '{' || c == '<';
  }

  int length() {
    return text.length();
  }

  char at(int index) {
    return text.charAt(index);
  }

  /// The character, or a line feed outside of the text.
  char near(int index) {
    return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }

  Matcher matcher(Pattern pattern) {
    return pattern.matcher(text);
  }

  int originalStart(int index) {
    return starts[index];
  }

  /// Where the original of a character ends, exclusive.
  int originalEnd(int index) {
    return ends[index];
  }

  /// Whether something may start here: nothing before it belongs to the same word. Scripts written
  /// without blanks may stand right before it.
  boolean isStart(int index) {
    return isInWord(near(index)) && !isInWord(near(index - 1));
  }

  /// Whether something may end here, exclusive.
  boolean isEnd(int index) {
    return !isInWord(near(index));
  }

  private static boolean isInWord(char c) {
    return c == '_' || (c < '\u2E80' && Character.isLetterOrDigit(c));
  }

  /// Whether blanks, brackets, or signs of a sentence are around, and not those of paths, ids or
  /// decimals.
  boolean isApart(int start, int end) {
    char after = near(end);
    boolean goesOn =
        (after == '.' || after == ',' || after == ':') && Character.isLetterOrDigit(near(end + 1));
    return startsApart(start) && (AFTER_NUMBER.indexOf(after) >= 0 || after >= '\u2E80') && !goesOn;
  }

  /// The same, of the start alone.
  boolean startsApart(int start) {
    char before = near(start - 1);
    boolean decimal = (before == ',' || before == ':') && isDigit(near(start - 2));
    return (BEFORE_NUMBER.indexOf(before) >= 0 || before >= '\u2E80') && !decimal;
  }

  /// Whether one of the words is close by: as a whole when it is short, else also at the beginning
  /// of a longer one, as `karte` in `Kartennummer`.
  ///
  /// @param words in lower case
  boolean isNamed(int start, int end, Set<String> words) {
    int from = Math.max(0, start - WORDS_BEFORE);
    var before = substring(from, start).toLowerCase(Locale.ROOT);
    var after = substring(end, Math.min(text.length(), end + WORDS_AFTER)).toLowerCase(Locale.ROOT);
    for (var word : words) {
      if (hasWord(before, word) || hasWord(after, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean starts = at == 0 || startsWord(text.charAt(at - 1));
      if (starts && (word.length() > WHOLE_LENGTH_MAX || endsWord(text, at + word.length()))) {
        return true;
      }
    }
    return false;
  }

  /// Not so in the label that a mask leaves.
  private static boolean startsWord(char before) {
    return !isInWord(before) && before != '[' && before != '-';
  }

  private static boolean endsWord(String text, int end) {
    return end == text.length() || !isInWord(text.charAt(end)) || isDigit(text.charAt(end));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return text;
  }

  /// A text on its way to being folded.
  private static final class Folding {

    private final StringBuilder text;
    private final int[] starts;
    private final int[] ends;

    Folding(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void fold(int c, int start, int end) {
      if (c < 0x80) {
        add((char) c, start, end);
      } else if (Character.isDigit(c)) {
        add((char) ('0' + Character.digit(c, 10)), start, end);
      } else if (!isUnseen(c)) {
        add(plain(c), start, end);
      }
    }

    private static char plain(int c) {
      if (c >= 0xFF01 && c <= 0xFF5E) {
        return (char) (c - 0xFEE0);
      }
      return switch (Character.getType(c)) {
        case Character.DASH_PUNCTUATION -> '-';
        case Character.SPACE_SEPARATOR -> ' ';
        case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
        default -> c == 0x2212 ? '-' : c > Character.MAX_VALUE ? '\uFFFD' : (char) c;
      };
    }

    private static boolean isUnseen(int c) {
      return Character.getType(c) == Character.FORMAT || c == 0xFE0F;
    }

    void add(char c, int start, int end) {
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(c);
    }
  }
}
