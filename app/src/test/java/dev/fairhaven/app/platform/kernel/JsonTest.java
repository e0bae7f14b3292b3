package dev.fairhaven.app.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1000000000000000055511151231257827",
        "10.00",
        "123456789012345678901234567890",
        "9007199254740993",
        "1.7976931348623157E+308",
        "0.0",
        "1E-300"
      })
  void keepsTheDigitsOfNumbers(String number) {
    var value = Json.read("{\"amount\":" + number + "}");
    assertThat(Json.write(value)).isEqualTo("{\"amount\":" + number + "}");
    assertThat(Json.write(Json.mapper().readTree(Json.write(value)))).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1e999999999",
        "1e-400",
        "1.8e308",
        "-1e-999999999",
        "1e99999999999"
      })
  void refusesNumbersThatRulesCouldNotHold(String number) {
    assertThatThrownBy(() -> Json.read("{\"data\":{\"amount\":[1," + number + "]}}"))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessage(
            "has a number at /data/amount/1 that is too large or too close to 0 for double"
                + " precision");
    var digits = "1" + "0".repeat(400);
    assertThatThrownBy(() -> Json.read(digits)).isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", "0x10"})
  void refusesWhatIsNoNumber(String number) {
    assertThatThrownBy(() -> Json.read("[" + number + "]"))
        .isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void namesTheReason() {
    assertReason("{\"id\":1,\"id\":2}", "has the property \"id\" twice (line 1, column 13)");
    assertReason(
        "{\"a\\nb\":1,\"a\\nb\":2}", "has the property \"a\uFFFDb\" twice (line 1, column 17)");
    assertReason("{\"x\":" + "[".repeat(5_000), "is nested more than 64 levels deep");
    assertReason("[" + "1".repeat(1_001) + "]", "has a number of more than 1000 characters");
    assertReason(
        "{\"" + "k".repeat(60_000) + "\":1}", "has a property name of more than 50000 characters");
    assertReason("", "is empty");
    assertReason("  \n", "is empty");
    assertReason("{} {}", "is followed by more (line 1, column 4)");
    assertReason("{\"a\":", "ends before it is complete (line 1, column 6)");
    assertReason("{\"a\" 1}", "is malformed (line 1, column 6)");
  }

  private static void assertReason(String json, String reason) {
    assertThatThrownBy(() -> Json.read(json))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "C0AF, overlong slash",
    "C1A1, overlong letter",
    "E080AF, overlong in three bytes",
    "F08080AF, overlong in four bytes",
    "EDA080, a surrogate",
    "EDA0BDEDB880, CESU-8",
    "F4908080, past the last code point",
    "F5808080, no such first byte",
    "80, a continuation alone",
    "E282, cut",
    "FF, never in UTF-8"
  })
  void refusesMalformedUtf8WhereverItStands(String hex, String what) {
    for (int padding = 0; padding < 20; padding++) {
      var text = "{\"t\":\"" + "x".repeat(padding) + "@\"}";
      var bytes =
          text.replace("@", new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1))
              .getBytes(StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> Json.read(bytes))
          .as(what)
          .isInstanceOf(MalformedJsonException.class)
          .hasMessage("is not UTF-8: byte " + (7 + padding) + " is malformed");
    }
  }

  @Test
  void readsTheWholeOfUnicode() {
    var text = "\"a\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\uD800\uDC00\uDBFF\uDFFF\"";
    assertThat(Json.read(text).stringValue()).isEqualTo(text.substring(1, text.length() - 1));
  }

  @Test
  void skipsAByteOrderMarkAndReadsNoOtherEncoding() {
    assertThat(Json.read("\uFEFF[1]").get(0).intValue()).isEqualTo(1);
    for (var charset :
        new java.nio.charset.Charset[] {
          StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16
        }) {
      assertThatThrownBy(() -> Json.read("{\"a\":1}".getBytes(charset)))
          .isInstanceOf(MalformedJsonException.class);
    }
  }
}
