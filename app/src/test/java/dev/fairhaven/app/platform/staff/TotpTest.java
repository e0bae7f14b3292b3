package dev.fairhaven.app.platform.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /// That of the vectors in RFC 6238, appendix B.
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  /// The vectors have eight digits; ours are the last six of them.
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void agreesWithTheVectorsOfTheRfc(long second, String code) {
    var step = Totp.step(Instant.ofEpochSecond(second));
    assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
  }

  @Test
  void allowsAClockToBeWrongByOneStep() {
    var now = Instant.ofEpochSecond(1111111109);
    long step = Totp.step(now);
    for (long offset = -3; offset <= 3; offset++) {
      var found = Totp.stepOf(SECRET, Totp.code(SECRET, step + offset), now);
      assertThat(found.isPresent()).as("offset %d", offset).isEqualTo(Math.abs(offset) <= 1);
    }
  }

  @Test
  void takesNothingElse() {
    var now = Instant.ofEpochSecond(59);
    for (var code : new String[] {"", "28708", "2870821", "94287082", "abcdef", "２８７０８２"}) {
      assertThat(Totp.stepOf(SECRET, code, now)).as(code).isEmpty();
    }
  }

  /// RFC 4648, section 10, without padding.
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void writesBase32AsTheRfcDoes(String text, String expected) {
    assertThat(Base32.encode(text.getBytes(US_ASCII))).isEqualTo(expected);
  }
}
