package dev.fairhaven.app.review.appeals.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// Counts the requests of visitors who are not signed in, by address, minute by minute.
/// Thread-safe.
///
/// Bounded: when more visitors come in one minute than it can count, those it does not know yet are
/// let through, since an attack from that many addresses is not one this can stop.
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
