package dev.fairhaven.app.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T09:30:00Z, 2026-01-31T09:30:00Z",
    "2026-01-31t09:30:00z, 2026-01-31T09:30:00Z",
    "2026-01-31 09:30:00Z, 2026-01-31T09:30:00Z",
    "2026-01-31T09:30:00.5+02:00, 2026-01-31T07:30:00.5Z",
    "2026-01-31T09:30:00-00:00, 2026-01-31T09:30:00Z",
    "2026-01-31T09:30:00+23:59, 2026-01-30T09:31:00Z",
    "2026-01-31T09:30:00.1234567899999999Z, 2026-01-31T09:30:00.123456789Z",
    "2024-02-29T23:59:59.000001Z, 2024-02-29T23:59:59.000001Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    "2026-01-31T09:30Z, 2026-01-31T09:30:00Z"
  })
  void readsEveryFormOfTheStandard(String text, String instant) {
    assertThat(Rfc3339.parse(text)).contains(Instant.parse(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59.999999Z",
    "1990-12-31T15:59:60-08:00, 1990-12-31T23:59:59.999999Z",
    "2017-01-01T08:59:60.75+09:00, 2016-12-31T23:59:59.999999Z",
    "2015-06-30 23:59:60z, 2015-06-30T23:59:59.999999Z"
  })
  void readsALeapSecondAsTheLastInstantOfItsMinute(String text, String instant) {
    assertThat(Rfc3339.parse(text)).contains(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-01-31",
        "2026-01-31T09:30:00",
        "2026-01-31T09:30:60Z",
        "2016-12-30T23:59:60Z",
        "2016-12-31T23:59:61Z",
        "2026-02-29T09:30:00Z",
        "2026-13-01T09:30:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T09:60:00Z",
        "2026-01-31T09:30:00.Z",
        "2026-01-31T09:30:00,5Z",
        "2026-01-31T09:30:00+24:00",
        "2026-01-31T09:30:00+0200",
        "2026-01-31T09:30:00+02",
        "2026-01-31T09:30:00Z ",
        "2026-01-31T09:30:00Z+00:00",
        "+12026-01-31T09:30:00Z",
        "2026-01-31_09:30:00Z",
        "2026-01-31T09:30:0١Z",
        "2026-1-31T09:30:00Z"
      })
  void readsNothingElse(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }
}
