package dev.fairhaven.simulator;

import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Communities for tests, and ways to look at them.
final class Fixtures {

  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private Fixtures() {}

  /// A few hundred busy members for ten days.
  static CommunityOptions.Builder village() {
    return CommunityOptions.startingAt(START)
        .seed(42)
        .accounts(500)
        .duration(Duration.ofDays(10))
        .eventsPerAccountPerDay(0.8);
  }

  /// As many members as the demo has, for two months; computed once.
  static List<Happening> town() {
    return Town.HAPPENINGS;
  }

  static Stream<EventHappened> events(List<Happening> happenings) {
    return happenings.stream()
        .filter(EventHappened.class::isInstance)
        .map(EventHappened.class::cast);
  }

  static Stream<FlagRaised> flags(List<Happening> happenings) {
    return happenings.stream().filter(FlagRaised.class::isInstance).map(FlagRaised.class::cast);
  }

  /// The text of a post, comment, message or prompt, or a description.
  static Optional<String> text(EventHappened event) {
    return event.data().findText("text").or(() -> event.data().findText("description"));
  }

  private static final class Town {

    static final CommunityOptions OPTIONS =
        CommunityOptions.startingAt(START).seed(7).duration(Duration.ofDays(60)).build();
    static final List<Happening> HAPPENINGS = Community.of(OPTIONS).stream().toList();
  }
}
