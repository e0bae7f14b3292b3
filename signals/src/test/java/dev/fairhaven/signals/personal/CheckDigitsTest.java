package dev.fairhaven.signals.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {

  private static String digits(Property.Source source, int count) {
    var digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(source.intIn(0, 9));
    }
    return digits.toString();
  }

  /// Which last digits make a number right.
  private static long rightEndings(String start, java.util.function.Predicate<String> check) {
    return java.util.stream.IntStream.range(0, 10).filter(i -> check.test(start + i)).count();
  }

  @Test
  void leavesOneLastDigitToEachBeginning() {
    Property.forAll(
        source -> {
          var start = digits(source, source.intIn(1, 18));
          assertThat(rightEndings(start, CheckDigits::luhn)).isOne();
          assertThat(rightEndings(start, CheckDigits::verhoeff)).isOne();
          assertThat(rightEndings(start, CheckDigits::mod11And10)).isOne();
        });
  }

  @Test
  void noticesEachSingleErrorAndEachExchangeOfNeighbours() {
    Property.forAll(
        source -> {
          var start = digits(source, 9);
          var right = start;
          for (int i = 0; i < 10; i++) {
            right = CheckDigits.verhoeff(start + i) ? start + i : right;
          }
          int at = source.intIn(0, 8);
          char a = right.charAt(at);
          char b = right.charAt(at + 1);
          var wrong = a == b ? (a == '9' ? "00" : "9" + b) : "" + b + a;
          assertThat(CheckDigits.verhoeff(right.substring(0, at) + wrong + right.substring(at + 2)))
              .isFalse();
        });
  }

  @Test
  void takesTheRestAsLongDivisionDoes() {
    Property.forAll(
        source -> {
          var digits = digits(source, source.intIn(1, 40));
          int rest = new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
          assertThat(CheckDigits.mod97(digits)).isEqualTo(rest);
        });
    assertThat(CheckDigits.mod97("3214282912345698765432161182")).isOne();
    assertThat(CheckDigits.mod97("WEST12345698765432GB82")).isOne();
  }
}
