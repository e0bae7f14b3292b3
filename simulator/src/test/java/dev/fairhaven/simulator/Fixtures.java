package dev.fairhaven.simulator;

import java.time.Duration;
import java.time.Instant;

/// Communities for tests.
final class Fixtures {

  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private Fixtures() {}

  /// A few hundred members for ten days.
  static CommunityOptions.Builder village() {
    return CommunityOptions.startingAt(START)
        .seed(42)
        .accounts(500)
        .duration(Duration.ofDays(10))
        .eventsPerAccountPerDay(0.8);
  }

  /// As many members as a demo has, for three weeks.
  static CommunityOptions.Builder town() {
    return CommunityOptions.startingAt(START).seed(42).duration(Duration.ofDays(21));
  }
}
