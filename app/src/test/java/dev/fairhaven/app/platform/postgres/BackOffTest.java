package dev.fairhaven.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff();

  @Test
  void doublesUpToItsBound() {
    assertThat(Stream.generate(backOff::next).limit(9).map(Duration::toMillis))
        .containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 6400L, 10_000L, 10_000L);
  }

  @Test
  void startsAgainFromTheFirstDelay() {
    backOff.next();
    backOff.next();
    backOff.reset();
    assertThat(backOff.next()).isEqualTo(BackOff.FIRST);
  }
}
