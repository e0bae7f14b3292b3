package dev.fairhaven.signals.urls;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;

/// Which characters make hosts, as people write them in texts.
final class HostCharacters {

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

  private HostCharacters() {}

  /// Letters, digits and what joins them, also those that are drawn as symbols, such as `ⓔ`.
  static boolean isInName(int c) {
    return c < 0x80
        ? isAsciiAlphanumeric(c) || c == '.' || c == '-' || c == '_'
        : Character.isLetterOrDigit(c) || isMark(c) || isJoiner(c) || isDrawnLetter(c);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  /// Whether browsers take a symbol for ASCII letters or digits.
  private static boolean isDrawnLetter(int c) {
    if (!isSymbol(c)) {
      return false;
    }
    var letters = COMPATIBLE.getDecomposition(c);
    return letters != null && letters.codePoints().allMatch(HostCharacters::isAsciiAlphanumeric);
  }

  /// Whether it is an emoji or another sign that is no letter: registries of some suffixes sell
  /// names with them.
  static boolean isPicture(int c) {
    return c >= 0x80 && isSymbol(c) && !isDrawnLetter(c);
  }

  private static boolean isSymbol(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /// Whether a host ends between two characters: scripts that are written without blanks are apart
  /// from ASCII, as a sentence may go on right after a domain.
  static boolean isApart(int before, int c) {
    return (isAsciiAlphanumeric(before) && needsNoBlank(c))
        || (needsNoBlank(before) && isAsciiAlphanumeric(c));
  }

  static boolean isAsciiAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean needsNoBlank(int c) {
    return c >= 0x0E00
        && switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }
}
