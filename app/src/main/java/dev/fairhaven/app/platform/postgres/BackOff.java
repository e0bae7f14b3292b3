package dev.fairhaven.app.platform.postgres;

import java.time.Duration;

/// How long to wait before each further attempt: twice as long as before, up to a bound.
final class BackOff {

  static final Duration FIRST = Duration.ofMillis(100);
  static final Duration LONGEST = Duration.ofSeconds(10);

  private Duration next = FIRST;

  Duration next() {
    var delay = next;
    next = next.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : next.multipliedBy(2);
    return delay;
  }

  /// Forgets the failures so far.
  void reset() {
    next = FIRST;
  }
}
