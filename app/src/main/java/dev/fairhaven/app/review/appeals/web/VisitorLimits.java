package dev.fairhaven.app.review.appeals.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// A rate limit per minute and address for visitors who are not signed in. Thread-safe.
///
/// Bounded: when more addresses appear within a minute than it can track, requests from the
/// untracked ones are allowed, since a per-address limit cannot stop an attack of that size anyway.
final class VisitorLimits {

  static final int VISITORS_MAX = 10_000;

  private final int perMinute;
  private final Object lock = new Object();
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant minute = Instant.EPOCH;

  VisitorLimits(int perMinute) {
    this.perMinute = perMinute;
  }

  /// Counts one request.
  ///
  /// @return whether it is within the limit
  boolean allow(String address, Instant now) {
    synchronized (lock) {
      var current = now.truncatedTo(ChronoUnit.MINUTES);
      if (!current.equals(minute)) {
        counts.clear();
        minute = current;
      }
      if (counts.size() >= VISITORS_MAX && !counts.containsKey(address)) {
        return true;
      }
      return counts.merge(address, 1, Integer::sum) <= perMinute;
    }
  }
}
