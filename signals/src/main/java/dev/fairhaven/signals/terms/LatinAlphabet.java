package dev.fairhaven.signals.terms;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The letters from `a` to `z`, and [#I_OR_L].
final class LatinAlphabet implements Alphabet {

  /// Stands for `i` or for `l`.
  static final char I_OR_L = '1';

  private static final int REGIONAL_A = 0x1F1E6;
  private static final int CIRCLED_A = 0x1F150;
  private static final int SQUARED_A = 0x1F170;

  /// Letters of other scripts that are used for those they look like only from afar.
  private static final Map<Integer, Character> FAR =
      Map.of(
          (int) 'п', 'n', (int) 'и', 'u', (int) 'я', 'r', (int) 'л', 'n', (int) 'λ', 'a', (int) 'Ʌ',
          'a');

  private static final PlainReading[] ASCII = new PlainReading[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = isLetter(c) ? new PlainReading(c, null) : sign(c);
    }
  }

  /// Letters that are none of ASCII, as far as they were met.
  private final Readings known = new Readings(LatinAlphabet::readOther);

  @Override
  public @Nullable PlainReading read(int codePoint) {
    var reading = codePoint < ASCII.length ? ASCII[codePoint] : known.of(codePoint);
    return reading.isNothing() ? null : reading;
  }

  private static boolean isLetter(int c) {
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
      default -> PlainReading.NOTHING;
    };
  }

  private static PlainReading as(char letter, Obfuscation obfuscation) {
    return new PlainReading(letter, obfuscation);
  }

  private static PlainReading readOther(int codePoint) {
    int emoji = emoji(codePoint);
    if (emoji >= 0) {
      return as((char) ('a' + emoji), Obfuscation.EMOJI);
    }
    return Character.isLetter(codePoint) || Look.isSymbol(codePoint)
        ? lookUp(codePoint)
        : PlainReading.NOTHING;
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

  /// A letter with marks, one that looks like a letter, or a symbol that does.
  private static PlainReading lookUp(int codePoint) {
    if (codePoint == '€') {
      return as('e', Obfuscation.SIGNS);
    }
    var far = FAR.get(codePoint);
    if (far != null) {
      return as(far, Obfuscation.SIGNS);
    }
    var base = Look.withoutMarks(Character.toString(codePoint));
    if (Look.hasMarks(codePoint) && isOneLetter(base)) {
      return as(base.charAt(0), Obfuscation.ACCENTS);
    }
    for (var look :
        new String[] {Look.of(codePoint), Look.ofCapital(codePoint), Look.byName(codePoint)}) {
      if (isOneLetter(look)) {
        return as(look.charAt(0), obfuscation(codePoint));
      }
    }
    return PlainReading.NOTHING;
  }

  private static boolean isOneLetter(String text) {
    return text.length() == 1 && isLetter(text.charAt(0));
  }

  private static Obfuscation obfuscation(int codePoint) {
    if (!Character.isLetter(codePoint)) {
      return Obfuscation.SIGNS;
    }
    boolean isLatin = UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
    return isLatin && !Look.isWhole(codePoint) ? Obfuscation.ACCENTS : Obfuscation.LOOK_ALIKES;
  }

  @Override
  public boolean isPlain(char c) {
    return isLetter(c);
  }

  /// From Greek to Indic scripts, most letters that are not Latin are passed over quickly.
  @Override
  public boolean isNative(int codePoint) {
    return codePoint < 0x80
        ? isLetter(codePoint)
        : (codePoint < 0x370 || codePoint > 0x1CFF)
            && UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }

  @Override
  public char shape(char letter) {
    return letter == 'i' || letter == 'l' ? I_OR_L : letter;
  }

  @Override
  public boolean isAmbiguous(char letter) {
    return letter == I_OR_L;
  }

  @Override
  public int foreignLengthMin() {
    return ObfuscatedTerms.LETTERS_MIN;
  }

  @Override
  public boolean foldsPlainWords() {
    return false;
  }

  @Override
  public int markedLengthMin() {
    return ObfuscatedTerms.DOUBTFUL_LETTERS_MIN;
  }
}
