package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.staff.store.SignInFailures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Slows down guessing. An attempt counts as failed from the moment it may be made, so that many at
/// once are not all free; one that succeeds is taken back.
@Component
class SignInThrottle {

  private final SignInFailures failures;
  private final InstantSource clock;

  SignInThrottle(SignInFailures failures, InstantSource clock) {
    this.failures = failures;
    this.clock = clock;
  }

  /// Asks for one attempt, and counts it unless it has to wait. In a transaction of its own: what
  /// was counted stays, whatever becomes of the attempt.
  ///
  /// @return how long it has to wait; zero where it may be made now
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Duration begin(List<SignInLimit> limits) {
    var now = clock.instant();
    var inOrder =
        limits.stream()
            .sorted(Comparator.comparing(limit -> HexFormat.of().formatHex(limit.digest())))
            .toList();
    var longest =
        inOrder.stream()
            .map(limit -> lockAndWait(limit, now))
            .filter(Duration::isPositive)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    if (longest.isZero()) {
      inOrder.forEach(limit -> failures.add(limit.digest(), now));
    }
    return longest;
  }

  private Duration lockAndWait(SignInLimit limit, Instant now) {
    var found = failures.lock(limit.digest(), now, now.minus(SignInDelay.MEMORY));
    return Duration.between(now, found.lastAt().plus(limit.delay().after(found.count())));
  }

  /// Takes back an attempt that turned out right.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void succeeded(List<SignInLimit> limits) {
    for (var limit : limits) {
      if (limit.isForgottenOnSuccess()) {
        failures.forget(limit.digest());
      } else {
        failures.takeBack(limit.digest());
      }
    }
  }

  @Scheduled(fixedDelayString = "PT10M")
  void forgetOld() {
    failures.forgetBefore(clock.instant().minus(SignInDelay.MEMORY));
  }
}
