package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.SignInFailures;
import dev.fairhaven.app.testing.Wiring;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final Wiring WIRING = Wiring.of(SignInThrottle.class, SignInFailures.class);

  private static final SignInLimit ADA = SignInLimit.ofLogin("ada");
  private static final SignInLimit OFFICE = SignInLimit.ofAddress("10.0.0.1");

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
    fail(5, ADA);
    assertThat(ask(ADA)).isEqualTo(Duration.ofSeconds(1));
    WIRING.clock().advance(Duration.ofSeconds(1));
    fail(1, ADA);
    assertThat(ask(ADA)).isEqualTo(Duration.ofSeconds(2));
    assertThat(ask(SignInLimit.ofLogin("bob"))).isZero();
  }

  @Test
  void doesNotCountAttemptsThatHaveToWait() {
    fail(5, ADA);
    for (int i = 0; i < 10; i++) {
      assertThat(ask(ADA)).isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void makesAnAddressWaitWhateverLoginsItTries() {
    for (int i = 0; i < 20; i++) {
      fail(1, SignInLimit.ofLogin("login" + i), OFFICE);
    }
    assertThat(ask(SignInLimit.ofLogin("somebody"), OFFICE)).isEqualTo(Duration.ofSeconds(1));
    assertThat(ask(SignInLimit.ofLogin("somebody"), SignInLimit.ofAddress("10.0.0.2"))).isZero();
  }

  @Test
  void takesTheAddressesOfOneSubscriberForOne() {
    fail(20, SignInLimit.ofAddress("2001:db8:1:2::1"));
    assertThat(ask(SignInLimit.ofAddress("2001:db8:1:2:ffff::9"))).isPositive();
    assertThat(ask(SignInLimit.ofAddress("2001:db8:1:3::1"))).isZero();
    assertThat(ask(SignInLimit.ofAddress("fe80::1%2"))).isZero();
  }

  @Test
  void countsAKnownDeviceByItself() {
    var ada = StaffId.next();
    fail(5, ADA);
    var device = SignInLimit.ofDevice("token", ada);
    fail(5, device);
    assertThat(ask(device)).isPositive();
    assertThat(ask(SignInLimit.ofDevice("token", StaffId.next()))).isZero();
    assertThat(ask(SignInLimit.ofDevice("another", ada))).isZero();
  }

  @Test
  void forgetsALoginThatSucceededAndTakesOneAttemptBackFromItsAddress() {
    fail(20, OFFICE);
    fail(4, ADA);
    WIRING.clock().advance(Duration.ofSeconds(1));
    assertThat(ask(ADA, OFFICE)).isZero();
    throttle.succeeded(List.of(ADA, OFFICE));
    fail(5, ADA);
    assertThat(ask(OFFICE)).as("as before").isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void startsAfreshAfterAnHour() {
    fail(5, ADA);
    WIRING.clock().advance(SignInDelay.MEMORY);
    fail(5, ADA);
    WIRING.clock().advance(SignInDelay.MEMORY);
    throttle.forgetOld();
    assertThat(WIRING.db().sql("SELECT count(*) FROM sign_in_failure").query(Long.class).single())
        .isZero();
  }

  private void fail(int times, SignInLimit... limits) {
    for (int i = 0; i < times; i++) {
      assertThat(ask(limits)).as("attempt %d", i).isZero();
    }
  }

  private Duration ask(SignInLimit... limits) {
    return throttle.begin(List.of(limits));
  }
}
