package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.staff.store.SignInFailures;
import dev.fairhaven.app.testing.Wiring;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final Wiring WIRING = Wiring.of(SignInThrottle.class, SignInFailures.class);

  private final SignInThrottle throttle = WIRING.get(SignInThrottle.class);

  @BeforeEach
  void forgetEverything() {
    WIRING.reset("sign_in_failure");
  }

  @AfterAll
  static void close() {
    WIRING.close();
  }

  @Test
  void makesALoginWaitLongerWithEachFailure() {
    fail(5, "ada", "10.0.0.1");
    assertThat(throttle.delayOf("ada", "10.0.0.2")).isEqualTo(Duration.ofSeconds(1));
    fail(3, "ada", "10.0.0.1");
    assertThat(throttle.delayOf("ada", "10.0.0.2")).isEqualTo(Duration.ofSeconds(8));
    assertThat(throttle.delayOf("bob", "10.0.0.2")).isZero();
  }

  @Test
  void makesAnAddressWaitWhateverLoginsItTries() {
    for (int i = 0; i < 22; i++) {
      throttle.failed("login" + i, "10.0.0.1");
    }
    assertThat(throttle.delayOf("somebody", "10.0.0.1")).isEqualTo(Duration.ofSeconds(4));
    assertThat(throttle.delayOf("somebody", "10.0.0.2")).isZero();
  }

  @Test
  void letsTheNextAttemptBeMadeWhenTheWaitIsOver() {
    fail(7, "ada", "10.0.0.1");
    WIRING.clock().advance(Duration.ofSeconds(4));
    assertThat(throttle.delayOf("ada", "10.0.0.1")).isZero();
  }

  @Test
  void forgetsALoginThatSucceededAndNotItsAddress() {
    fail(25, "ada", "10.0.0.1");
    throttle.succeeded("ada");
    assertThat(throttle.delayOf("ada", "10.0.0.2")).isZero();
    assertThat(throttle.delayOf("ada", "10.0.0.1")).isPositive();
  }

  @Test
  void startsAfreshAfterAnHour() {
    fail(25, "ada", "10.0.0.1");
    WIRING.clock().advance(SignInDelay.MEMORY);
    fail(1, "ada", "10.0.0.1");
    assertThat(throttle.delayOf("ada", "10.0.0.1")).isZero();
    WIRING.clock().advance(SignInDelay.MEMORY);
    throttle.forgetOld();
    assertThat(WIRING.db().sql("SELECT count(*) FROM sign_in_failure").query(Long.class).single())
        .isZero();
  }

  private void fail(int times, String login, String address) {
    for (int i = 0; i < times; i++) {
      throttle.failed(login, address);
    }
  }
}
