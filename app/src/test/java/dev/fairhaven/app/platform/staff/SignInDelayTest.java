package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInDelayTest {

  private final SignInDelay delay = new SignInDelay(3, Duration.ofSeconds(10));

  @Test
  void costsNothingAtFirstThenDoublesUpToItsMax() {
    var seconds = IntStream.range(0, 9).mapToObj(n -> delay.after(n).toSeconds()).toList();
    assertThat(seconds).containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 10L, 10L);
  }

  @Test
  void staysAtItsMaxHoweverManyFailures() {
    assertThat(delay.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
  }
}
