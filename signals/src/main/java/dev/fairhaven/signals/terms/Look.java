package dev.fairhaven.signals.terms;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a letter or symbol looks like, by Unicode's confusable characters (UTS 39) and names.
/// Thread-safe.
final class Look {

  private static final Normalizer2 DECOMPOSING = Normalizer2.getNFDInstance();
  private static final SpoofChecker CHECKER =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  private static final Pattern SMALL_CAPITAL =
      Pattern.compile("LATIN LETTER SMALL CAPITAL ([A-Z])");

  private static final Pattern VARIANT =
      Pattern.compile(
          "LATIN (?:SMALL|CAPITAL) LETTER (?:(?:TURNED|REVERSED|SCRIPT|OPEN) )?([A-Z])(?: WITH .*)?");

  private Look() {}

  /// What one code point looks like, in lower case, without marks; empty for nothing of one
  /// character.
  static String of(int codePoint) {
    return ofPlain(CHECKER.getSkeleton(Character.toString(codePoint)));
  }

  /// The same of its capital: letters may look alike only there.
  static String ofCapital(int codePoint) {
    int capital = Character.toUpperCase(codePoint);
    return capital == codePoint ? "" : of(capital);
  }

  private static String ofPlain(String skeleton) {
    var plain = withoutMarks(skeleton);
    if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > 1) {
      return "";
    }
    var capital = SMALL_CAPITAL.matcher(name(plain.codePointAt(0)));
    return (capital.matches() ? capital.group(1) : plain).toLowerCase(Locale.ROOT);
  }

  /// The plain letter of one that is drawn small, turned or with something on it, by its name;
  /// empty for others.
  static String byName(int codePoint) {
    var capital = SMALL_CAPITAL.matcher(name(codePoint));
    if (capital.matches()) {
      return capital.group(1).toLowerCase(Locale.ROOT);
    }
    var variant = VARIANT.matcher(name(codePoint));
    return variant.matches() ? variant.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /// Whether it looks like one letter with nothing on it.
  static boolean isWhole(int codePoint) {
    var skeleton = CHECKER.getSkeleton(Character.toString(codePoint));
    return skeleton.equals(withoutMarks(skeleton));
  }

  private static String name(int codePoint) {
    var name = UCharacter.getName(codePoint);
    return name == null ? "" : name;
  }

  /// Decomposed, and without what is on letters.
  static String withoutMarks(String text) {
    return DECOMPOSING
        .normalize(text)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static boolean hasMarks(int codePoint) {
    return DECOMPOSING.getDecomposition(codePoint) != null;
  }

  static boolean isSymbol(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.LETTER_NUMBER ->
          true;
      default -> false;
    };
  }
}
