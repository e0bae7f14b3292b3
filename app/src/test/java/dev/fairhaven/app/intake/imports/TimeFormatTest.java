package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rfc3339             | 2026-01-31T10:30:00+01:00 | 2026-01-31T09:30:00Z
          epoch-seconds       | 1175904774.0              | 2007-04-07T00:12:54Z
          epoch-seconds       | 1.1759e9                  | 2007-04-06T22:53:20Z
          epoch-millis        | 1175904774123             | 2007-04-07T00:12:54.123Z
          yyyy-MM-dd HH:mm    | 2026-01-31 09:30          | 2026-01-31T09:30:00Z
          dd.MM.yyyy          | 31.01.2026                | 2026-01-31T00:00:00Z
          yyyy-MM-dd HH:mm XX | 2026-01-31 09:30 +0200    | 2026-01-31T07:30:00Z
          """)
  void readsTimes(String format, String text, Instant expected) {
    assertThat(TimeFormat.named(format).parse(text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "rfc3339,yesterday",
    "epoch-seconds,soon",
    "epoch-seconds,1e999999999",
    "epoch-millis,99999999999999999999",
    "yyyy,26"
  })
  void isEmptyForOtherText(String format, String text) {
    assertThat(TimeFormat.named(format).parse(text)).isEmpty();
  }

  @Test
  void refusesAPatternThatIsNone() {
    assertThatThrownBy(() -> TimeFormat.named("sometime"))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("time-format: expected rfc3339, epoch-seconds");
  }
}
