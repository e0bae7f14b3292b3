package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneFunctionsTest {

  private static Object feature(String call, String number) {
    var main = "N: str = JsonData(path='$.n')\nX = " + call + "(phone_number=N)\n";
    return Rules.everything(main, "{\"n\": \"" + number + "\"}").features().get("X");
  }

  @ParameterizedTest
  @CsvSource({
    "+1 212 555 5555, US",
    "12125555555, US",
    "+1 416 555 0123, CA",
    "+44 1481 960194, GG",
    "+351 21 000 0000, PT",
    "+61555555555, AU",
    "+800 1234 5678,",
    "nobody,",
    "'',"
  })
  void knowsTheCountry(String number, String country) {
    assertThat(feature("PhoneCountry", number)).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource({"5558675309, 555867", "12345, 1", "1234,", "'',"})
  void cutsOffTheLastFour(String number, String prefix) {
    assertThat(feature("PhonePrefix", number)).isEqualTo(prefix);
  }
}
