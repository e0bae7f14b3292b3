package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormatTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void saysHowLongAgo() {
    assertThat(Format.relative(NOW.minusSeconds(4), NOW)).isEqualTo("now");
    assertThat(Format.relative(NOW.minusSeconds(45), NOW)).isEqualTo("45 s ago");
    assertThat(Format.relative(NOW.minusSeconds(119), NOW)).isEqualTo("1 min ago");
    assertThat(Format.relative(NOW.plus(Duration.ofHours(49)), NOW)).isEqualTo("in 2 d");
    assertThat(Format.relative(NOW.minus(Duration.ofDays(40)), NOW)).isEqualTo("13 Oct 2026");
  }

  @Test
  void shortensIdsToWhatTellsThemApart() {
    assertThat(Format.shortId("01890a5d-ac96-774b-bcce-b302099a8057")).isEqualTo("099a8057");
    assertThat(Format.shortId("p93")).isEqualTo("p93");
    assertThat(Format.shortId("a".repeat(30) + "b")).isEqualTo("aaaaaaaaaa…aaaaab");
    assertThat(Format.shortTerm("decision/01890a5d-ac96-774b-bcce-b302099a8057"))
        .isEqualTo("decision/099a8057");
  }

  @Test
  void writesNumbersAndNamesForPeople() {
    assertThat(Format.number(24_783)).isEqualTo("24,783");
    assertThat(Format.words(Role.MODERATOR)).isEqualTo("Moderator");
  }
}
