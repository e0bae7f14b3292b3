package dev.fairhaven.signals.terms;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Which characters make words that blanks separate.
final class WordCharacters {

  /// Scripts written without blanks between words: there is no boundary to look for.
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private WordCharacters() {}

  /// Whether the code point that the character at `index` is part of belongs to such a word.
  static boolean isInWord(NormalizedText text, int index) {
    char c = text.charAt(index);
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return isInWord(codePoint(text, index));
  }

  private static int codePoint(NormalizedText text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c) && index + 1 < text.length()) {
      return Character.toCodePoint(c, text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c) && index > 0) {
      return Character.toCodePoint(text.charAt(index - 1), c);
    }
    return c;
  }

  private static boolean isInWord(int codePoint) {
    boolean letter =
        Character.isLetterOrDigit(codePoint)
            || Character.getType(codePoint) == Character.NON_SPACING_MARK
            || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    return letter && !UNSPACED.contains(UnicodeScript.of(codePoint));
  }
}
