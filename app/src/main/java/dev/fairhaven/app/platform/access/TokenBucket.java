package dev.fairhaven.app.platform.access;

import java.time.Duration;
import java.time.Instant;

/// Counts the requests of one API key: a minute's worth may come at once, and what was used comes
/// back evenly. Thread-safe.
public final class TokenBucket {

  private static final double SECONDS_PER_MINUTE = 60;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Object lock = new Object();
  private double tokens;
  private Instant filledAt;

  TokenBucket(int perMinute, Instant now) {
    this.tokens = perMinute;
    this.filledAt = now;
  }

  /// Takes one token if there is one.
  ///
  /// @param perMinute the limit that holds now; it may have been changed since the last call
  Outcome take(int perMinute, Instant now) {
    synchronized (lock) {
      double perSecond = perMinute / SECONDS_PER_MINUTE;
      double since = Math.max(0, Duration.between(filledAt, now).toNanos() / NANOS_PER_SECOND);
      tokens = Math.min(perMinute, tokens + since * perSecond);
      filledAt = now;
      boolean isTaken = tokens >= 1;
      if (isTaken) {
        tokens -= 1;
      }
      double missing = perMinute - tokens;
      return new Outcome(
          isTaken, (long) tokens, seconds(missing / perSecond), seconds((1 - tokens) / perSecond));
    }
  }

  private static long seconds(double seconds) {
    return (long) Math.ceil(Math.max(0, seconds));
  }

  /// @param isTaken whether the request may be carried out
  /// @param remaining how many requests may follow at once
  /// @param resetSeconds when all are back
  /// @param retrySeconds when the next one is
  public record Outcome(boolean isTaken, long remaining, long resetSeconds, long retrySeconds) {}
}
