package dev.fairhaven.signals.terms;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What people read where other signs stand for letters: digits, symbols, letters with marks,
/// letters of other scripts that look alike, letters drawn as emoji. Thread-safe.
///
/// @param letter from `a` to `z`, or [#I_OR_L]
/// @param obfuscation null for a plain letter
record PlainReading(char letter, @Nullable Obfuscation obfuscation) {

  /// Stands for `i` or for `l`.
  static final char I_OR_L = '1';

  private static final int REGIONAL_A = 0x1F1E6;
  private static final int CIRCLED_A = 0x1F150;
  private static final int SQUARED_A = 0x1F170;

  private static final Normalizer2 DECOMPOSING = Normalizer2.getNFDInstance();
  private static final SpoofChecker CHECKER =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  /// Letters that are none of ASCII.
  private static final Map<Integer, PlainReading> KNOWN = new ConcurrentHashMap<>();

  /// Stands for what could be no letter.
  private static final PlainReading NOTHING = new PlainReading((char) 0, null);

  private static final PlainReading[] ASCII = new PlainReading[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = isPlain(c) ? new PlainReading(c, null) : sign(c);
    }
  }

  /// How a sign is read; null for what could be no letter.
  static @Nullable PlainReading of(int codePoint) {
    var reading = codePoint < ASCII.length ? ASCII[codePoint] : read(codePoint);
    return reading.equals(NOTHING) ? null : reading;
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static PlainReading sign(char c) {
    return switch (c) {
      case '0' -> as('o', Obfuscation.SIGNS);
      case '1', '!', '|' -> as(I_OR_L, Obfuscation.SIGNS);
      case '3' -> as('e', Obfuscation.SIGNS);
      case '4', '@' -> as('a', Obfuscation.SIGNS);
      case '5', '$' -> as('s', Obfuscation.SIGNS);
      case '7', '+' -> as('t', Obfuscation.SIGNS);
      case '8' -> as('b', Obfuscation.SIGNS);
      case '9' -> as('g', Obfuscation.SIGNS);
      default -> NOTHING;
    };
  }

  private static PlainReading as(char letter, Obfuscation obfuscation) {
    return new PlainReading(letter, obfuscation);
  }

  private static PlainReading read(int codePoint) {
    if (codePoint == '€') {
      return as('e', Obfuscation.SIGNS);
    }
    int emoji = emoji(codePoint);
    if (emoji >= 0) {
      return as((char) ('a' + emoji), Obfuscation.EMOJI);
    }
    return Character.isLetter(codePoint)
        ? KNOWN.computeIfAbsent(codePoint, PlainReading::letter)
        : NOTHING;
  }

  /// Which letter is drawn, from 0; -1 for none. Others that are drawn are letters by NFKC.
  private static int emoji(int codePoint) {
    for (int first : new int[] {REGIONAL_A, CIRCLED_A, SQUARED_A}) {
      if (codePoint >= first && codePoint < first + 26) {
        return codePoint - first;
      }
    }
    return -1;
  }

  static boolean isRegional(int codePoint) {
    return codePoint >= REGIONAL_A && codePoint < REGIONAL_A + 26;
  }

  /// A letter with marks, or by the confusable characters of Unicode (UTS 39) one that looks like a
  /// letter.
  private static PlainReading letter(int codePoint) {
    var parts = DECOMPOSING.normalize(Character.toString(codePoint));
    if (hasMarks(parts)) {
      return as(parts.charAt(0), Obfuscation.ACCENTS);
    }
    var skeleton = CHECKER.getSkeleton(Character.toString(codePoint));
    char first = skeleton.isEmpty() ? 0 : Character.toLowerCase(skeleton.charAt(0));
    if (!isPlain(first)) {
      return NOTHING;
    }
    return skeleton.length() == 1
        ? as(first, Obfuscation.LOOK_ALIKES)
        : hasMarks(first + skeleton.substring(1)) ? as(first, Obfuscation.ACCENTS) : NOTHING;
  }

  /// Whether it is a plain letter and marks on it.
  private static boolean hasMarks(String parts) {
    return parts.length() > 1
        && isPlain(parts.charAt(0))
        && parts.chars().skip(1).allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
