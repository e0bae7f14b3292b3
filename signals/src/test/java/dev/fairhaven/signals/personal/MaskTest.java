package dev.fairhaven.signals.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.personal.Mask.Style;
import dev.fairhaven.testkit.Property;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  private static final PersonalDataFinder FINDER = PersonalDataFinder.shared();

  private static final List<String> SECRETS =
      List.of(
          "someone@example.com",
          "4111 1111 1111 1111",
          "5555555555554444",
          "DE89 3704 0044 0532 0130 00",
          "+44 20 7946 0958",
          "536-90-4399",
          "12345678Z",
          "93.184.216.34",
          "2a00:1450:85a3::8a2e:370:7334",
          "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
          "00:1a:2b:3c:4d:5e");

  private static final List<String> PIECES =
      List.of(
          "4111",
          "1111",
          "-",
          " ",
          ".",
          "@",
          "a",
          "example.com",
          "+49",
          "(030)",
          "/",
          ":",
          "0x",
          "call ",
          "\u200B",
          "٣",
          " at ",
          " dot ",
          "[at]",
          "passport ",
          "ip ",
          "\n",
          "756",
          "1",
          "(",
          ")",
          "[",
          "]",
          "dni ",
          "12345678Z",
          "😀");

  private static final List<String> BETWEEN =
      List.of(" ", ", ", "; ", " and ", "\n", " (", ") ", " 😀 ", " or call ", " 12 ", ": ");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to someone@example.com! | to [E-MAIL]! | to [E-MAIL]!",
        "4111-1111-1111-1111 | [PAYMENT-CARD] | [PAYMENT-CARD visa …1111]",
        "DE89370400440532013000 | [IBAN] | [IBAN DE …3000]",
        "+44 20 7946 0958 | [PHONE] | [PHONE GB …58]",
        "at 93.184.216.34 | at [IP-ADDRESS] | at [IP-ADDRESS 93.184…]",
        "2a00:1450:85a3::8a2e:370:7334 | [IP-ADDRESS] | [IP-ADDRESS 2a00:1450…]",
        "00:1a:2b:3c:4d:5e | [MAC-ADDRESS] | [MAC-ADDRESS 00:1a:2b…]",
        "DNI 12345678Z | DNI [NATIONAL-ID] | DNI [NATIONAL-ID ES]",
        "passport X1234567 | passport [DOCUMENT] | passport [DOCUMENT]",
        "nothing here | nothing here | nothing here"
      })
  void replaces(String text, String labels, String hints) {
    assertThat(Mask.of(Style.LABELS).apply(text, FINDER)).isEqualTo(labels);
    assertThat(Mask.of(Style.HINTS).apply(text, FINDER)).isEqualTo(hints);
  }

  @Test
  void leavesWhatIsNotAskedFor() {
    var mask = new Mask(Style.LABELS, Set.of(PersonalKind.EMAIL), Confidence.CERTAIN);
    assertThat(mask.apply("a@example.com b@x.local 4111 1111 1111 1111", FINDER))
        .isEqualTo("[E-MAIL] b@x.local 4111 1111 1111 1111");
  }

  @Test
  void leavesNoPartOfASecret() {
    Property.forAll(
        source -> {
          var text = new StringBuilder("so ");
          var secrets = source.listOf(each -> each.oneOf(SECRETS));
          for (var secret : secrets) {
            text.append(secret).append(source.oneOf(BETWEEN));
          }
          var masked = Mask.of(Style.LABELS).apply(text.toString(), FINDER);
          for (var secret : secrets) {
            int half = secret.length() / 2;
            assertThat(masked)
                .as(text.toString())
                .doesNotContain(secret.substring(0, half), secret.substring(half));
          }
        });
  }

  @Test
  void leavesNothingToFind() {
    Property.forAll(
        source -> {
          var pieces = source.listOf(each -> each.oneOf(SECRETS) + each.oneOf(BETWEEN));
          var text = String.join(source.oneOf(List.of("", "1", "-", " ", "a")), pieces);
          for (var style : Style.values()) {
            var masked = Mask.of(style).apply(text, FINDER);
            assertThat(FINDER.find(masked)).as(text + " became " + masked).isEmpty();
          }
        });
  }

  @Test
  void leavesNothingToFindInAnyText() {
    Property.forAll(
        source -> {
          var text = String.join("", source.listOf(each -> each.oneOf(PIECES)));
          var masked = Mask.of(Style.LABELS).apply(text, FINDER);
          assertThat(FINDER.find(masked)).as(text + " became " + masked).isEmpty();
        });
  }

  /// Wherever the end of what is read falls, nothing of the address stays.
  @Test
  void cutsOffWhatIsNotRead() {
    for (int before = 0; before < 20; before++) {
      var text = "x ".repeat((PersonalDataFinder.TEXT_LENGTH_MAX - 400 - before) / 2);
      var masked =
          Mask.of(Style.LABELS).apply(text + "someone@example.com" + " y".repeat(900), FINDER);
      assertThat(masked).endsWith("[CUT]").doesNotContain("someone", "exam");
    }
    var all = "someone@example.com ".repeat(20_000);
    assertThat(Mask.of(Style.LABELS).apply(all, FINDER))
        .endsWith("[CUT]")
        .doesNotContain("someone");
  }
}
