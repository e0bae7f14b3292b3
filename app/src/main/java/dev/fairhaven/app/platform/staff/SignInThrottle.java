package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.staff.store.SignInFailures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Slows down who guesses passwords, by login and by address, whether the login exists or not.
@Component
class SignInThrottle {

  private final SignInFailures failures;
  private final InstantSource clock;

  SignInThrottle(SignInFailures failures, InstantSource clock) {
    this.failures = failures;
    this.clock = clock;
  }

  /// How long an attempt has to wait; zero where it may be made now.
  Duration delayOf(String login, String address) {
    var byLogin = remaining(loginSubject(login), SignInDelay.OF_LOGIN);
    var byAddress = remaining(addressSubject(address), SignInDelay.OF_ADDRESS);
    return byLogin.compareTo(byAddress) > 0 ? byLogin : byAddress;
  }

  private Duration remaining(byte[] subject, SignInDelay delay) {
    var now = clock.instant();
    return failures
        .find(subject, now.minus(SignInDelay.MEMORY))
        .map(found -> Duration.between(now, found.lastAt().plus(delay.after(found.count()))))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  void failed(String login, String address) {
    var now = clock.instant();
    var memory = now.minus(SignInDelay.MEMORY);
    failures.add(loginSubject(login), now, memory);
    failures.add(addressSubject(address), now, memory);
  }

  /// The address keeps its failures: one right password does not excuse guessing others.
  void succeeded(String login) {
    failures.forget(loginSubject(login));
  }

  @Scheduled(fixedDelayString = "PT10M")
  void forgetOld() {
    failures.forgetBefore(clock.instant().minus(SignInDelay.MEMORY));
  }

  private static byte[] loginSubject(String login) {
    return digest("login " + login);
  }

  private static byte[] addressSubject(String address) {
    return digest("address " + address);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
