package dev.fairhaven.app.enforcement.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a message that was not taken is sent again: soon at first, then ever later, for about three
/// days. Pure.
final class RetrySchedule {

  /// After the first, second, … failure.
  static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /// The longest that an endpoint may ask us to wait.
  static final Duration RETRY_AFTER_MAX = Duration.ofHours(24);

  /// Delays are stretched by up to this share, so that what failed together does not come back
  /// together.
  static final double JITTER = 0.1;

  private RetrySchedule() {}

  /// The next attempt after the `failures`th one in a row. Empty when the endpoint has had its
  /// last.
  ///
  /// @param failures from 1
  /// @param retryAfter when the endpoint asked us to come back; honoured up to [#RETRY_AFTER_MAX]
  /// @param random in `[0, 1)`
  static Optional<Instant> next(
      int failures, Instant now, @Nullable Instant retryAfter, double random) {
    if (failures > DELAYS.size()) {
      return Optional.empty();
    }
    long delay = DELAYS.get(failures - 1).toMillis();
    var scheduled = now.plusMillis((long) (delay * (1 + JITTER * random)));
    return Optional.of(retryAfter == null ? scheduled : later(scheduled, capped(retryAfter, now)));
  }

  private static Instant capped(Instant retryAfter, Instant now) {
    var latest = now.plus(RETRY_AFTER_MAX);
    return retryAfter.isAfter(latest) ? latest : retryAfter;
  }

  private static Instant later(Instant left, Instant right) {
    return left.isAfter(right) ? left : right;
  }
}
