package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.web.WebProblem;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Makes and hashes passwords; [PasswordRules] judges them. Hashes are Argon2id with 16 MiB each,
/// so only a few are computed at once.
@Component
class Passwords {

  private static final int CONCURRENT_MAX = 4;
  private static final long WAIT_SECONDS_MAX = 10;
  private static final String ONE_TIME_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int ONE_TIME_GROUPS = 4;
  private static final int ONE_TIME_GROUP = 5;

  private final SecureRandom random = new SecureRandom();
  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore places = new Semaphore(CONCURRENT_MAX, true);

  /// Hashed once, so that a sign-in with an unknown login takes as long as one with a known one.
  private final String nobodysHash = requireHash(encoder.encode(oneTime()));

  /// A password for one use: 20 characters that cannot be misread, about 99 bits.
  String oneTime() {
    var password = new StringBuilder();
    for (int i = 0; i < ONE_TIME_GROUPS * ONE_TIME_GROUP; i++) {
      if (i > 0 && i % ONE_TIME_GROUP == 0) {
        password.append('-');
      }
      password.append(ONE_TIME_ALPHABET.charAt(random.nextInt(ONE_TIME_ALPHABET.length())));
    }
    return password.toString();
  }

  String hash(String password) {
    return bounded(() -> requireHash(encoder.encode(password)));
  }

  /// @param hash null where there is no such person, or where they have no password
  boolean matches(String password, @Nullable String hash) {
    if (password.length() > PasswordRules.LENGTH_MAX) {
      return false;
    }
    boolean isSame = bounded(() -> encoder.matches(password, hash == null ? nobodysHash : hash));
    return isSame && hash != null;
  }

  /// @throws ProblemException with `UNUSABLE_PASSWORD` unless they may choose `password`
  static void requireUsable(String password, String name, String login) {
    PasswordRules.expectedInstead(password, name, login)
        .ifPresent(
            expected -> {
              throw unusable(expected);
            });
  }

  private static ProblemException unusable(String expected) {
    return new ProblemException(
        StaffProblem.UNUSABLE_PASSWORD,
        "expected " + expected,
        List.of(new FieldProblem("/password", expected)));
  }

  private <T> T bounded(Supplier<T> work) {
    try {
      if (!places.tryAcquire(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
        throw new ProblemException(WebProblem.UNAVAILABLE, "too many people sign in at once");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private static String requireHash(@Nullable String hash) {
    if (hash == null) {
      throw new IllegalStateException("the encoder gave no hash");
    }
    return hash;
  }
}
