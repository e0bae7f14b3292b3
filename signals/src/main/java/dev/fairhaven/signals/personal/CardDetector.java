package dev.fairhaven.signals.personal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Payment card numbers: the ranges and lengths of the issuers (ISO/IEC 7812) and the check digit.
final class CardDetector implements Detector {

  private static final int LENGTH_MAX = 19;

  private static final Set<String> WORDS =
      Set.of(
          "card",
          "visa",
          "mastercard",
          "amex",
          "american express",
          "credit",
          "debit",
          "kreditkart",
          "karte",
          "carte",
          "tarjeta",
          "cartão",
          "cartao",
          "carta di",
          "kaart",
          "karta",
          "karty",
          "kart",
          "карт",
          "カード",
          "卡",
          "카드",
          "بطاقة");

  /// As cards are embossed; a separator between any two groups.
  private static final Pattern GROUPED =
      Pattern.compile("(?:\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{1,7}|\\d{4}([ -])\\d{6}\\2\\d{4,5})");

  /// What an issuer has: prefixes of so many digits from one number to another, and lengths.
  private record Range(String issuer, int low, int high, int lengthMin, int lengthMax) {

    boolean holds(String digits) {
      int size = Integer.toString(low).length();
      int prefix = CheckDigits.number(digits, 0, size);
      return prefix >= low
          && prefix <= high
          && digits.length() >= lengthMin
          && digits.length() <= lengthMax;
    }
  }

  private static final List<Range> RANGES =
      List.of(
          new Range("visa", 4, 4, 16, 16),
          new Range("visa", 4, 4, 13, 13),
          new Range("visa", 4, 4, 19, 19),
          new Range("mastercard", 51, 55, 16, 16),
          new Range("mastercard", 2221, 2720, 16, 16),
          new Range("american-express", 34, 34, 15, 15),
          new Range("american-express", 37, 37, 15, 15),
          new Range("diners-club", 300, 305, 14, 16),
          new Range("diners-club", 36, 36, 14, 14),
          new Range("diners-club", 38, 39, 14, 16),
          new Range("discover", 6011, 6011, 16, 19),
          new Range("discover", 644, 649, 16, 19),
          new Range("discover", 65, 65, 16, 19),
          new Range("jcb", 3528, 3589, 16, 19),
          new Range("jcb", 1800, 1800, 15, 15),
          new Range("jcb", 2131, 2131, 15, 15),
          new Range("unionpay", 62, 62, 16, 19),
          new Range("rupay", 60, 60, 16, 16),
          new Range("mir", 2200, 2204, 16, 19),
          new Range("troy", 9792, 9792, 16, 16),
          new Range("maestro", 5018, 5018, 12, 19),
          new Range("maestro", 5020, 5020, 12, 19),
          new Range("maestro", 5038, 5038, 12, 19),
          new Range("maestro", 6304, 6304, 12, 19),
          new Range("maestro", 6759, 6763, 12, 19));

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    for (int i = 0; i < text.length(); i++) {
      if (PlainText.isDigit(text.at(i)) && text.isStart(i)) {
        findAt(text, i, found);
      }
    }
  }

  /// Of the places where the number may end, the last one that makes it right.
  private static void findAt(PlainText text, int start, Consumer<PersonalData> found) {
    var digits = new StringBuilder(LENGTH_MAX);
    int right = 0;
    String issuer = "";
    int at = start;
    while (digits.length() <= LENGTH_MAX && PlainText.isDigit(text.near(at))) {
      digits.append(text.at(at));
      at++;
      var of = text.isEnd(at) ? issuer(digits) : Optional.<String>empty();
      right = of.isPresent() ? at : right;
      issuer = of.orElse(issuer);
      at += isJoint(text.near(at)) ? 1 : 0;
    }
    if (right > start) {
      judge(text, start, right, issuer, found);
    }
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '-' || c == '.';
  }

  private static Optional<String> issuer(CharSequence number) {
    var digits = number.toString();
    return digits.length() < 12 || digits.length() > LENGTH_MAX || !CheckDigits.luhn(digits)
        ? Optional.empty()
        : RANGES.stream().filter(range -> range.holds(digits)).map(Range::issuer).findFirst();
  }

  private static void judge(
      PlainText text, int start, int end, String issuer, Consumer<PersonalData> found) {
    var written = text.substring(start, end);
    boolean isPlain = written.chars().allMatch(c -> PlainText.isDigit((char) c));
    boolean isGrouped = GROUPED.matcher(written).matches();
    var confidence =
        isGrouped || ((isPlain || text.isApart(start, end)) && text.isNamed(start, end, WORDS))
            ? Confidence.CERTAIN
            : isPlain && isLong(written) ? Confidence.LIKELY : Confidence.POSSIBLE;
    var seen = text.isApart(start, end) ? Optional.of(confidence) : confidence.lowered();
    seen.ifPresent(
        sure ->
            found.accept(
                new PersonalData(PersonalKind.PAYMENT_CARD, issuer, start, end, sure, null)));
  }

  /// Shorter numbers are too often something else.
  private static boolean isLong(String digits) {
    return digits.length() >= 14;
  }
}
