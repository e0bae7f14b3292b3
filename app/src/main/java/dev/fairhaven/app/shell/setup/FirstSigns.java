package dev.fairhaven.app.shell.setup;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.DecisionSearch;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.enforcement.delivery.Deliveries;
import dev.fairhaven.app.enforcement.delivery.Delivery;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.review.flags.Flag;
import dev.fairhaven.app.review.flags.Flags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What has arrived from the platform so far, the first of each. Thread-safe.
@Component
public class FirstSigns {

  private final EventLog events;
  private final Decisions decisions;
  private final DecisionSearch search;
  private final Deliveries deliveries;
  private final Flags flags;
  private volatile boolean hasEvents;

  FirstSigns(
      EventLog events,
      Decisions decisions,
      DecisionSearch search,
      Deliveries deliveries,
      Flags flags) {
    this.events = events;
    this.decisions = decisions;
    this.search = search;
    this.deliveries = deliveries;
    this.flags = flags;
  }

  /// @param decision the decision about the first event
  /// @param delivery the first message that an endpoint took
  public record Signs(
      @Nullable Decision decision, @Nullable Delivery delivery, @Nullable Flag flag) {

    public boolean isComplete() {
      return decision != null && delivery != null && flag != null;
    }
  }

  public Signs read() {
    return new Signs(
        firstDecision().orElse(null),
        deliveries.findFirstDelivered().orElse(null),
        flags.findFirst().orElse(null));
  }

  private Optional<Decision> firstDecision() {
    return events.read(0, Long.MAX_VALUE, Instant.EPOCH, 1).stream()
        .map(event -> new EventId(event.id()))
        .flatMap(event -> events.decisionsAbout(List.of(event)).values().stream())
        .flatMap(decision -> decisions.find(decision).stream())
        .findFirst();
  }

  /// Whether an event was ever accepted. Cheap once one was.
  public boolean hasEvents() {
    if (!hasEvents) {
      hasEvents = events.end() > 0;
    }
    return hasEvents;
  }

  /// Whether nothing rests on the template in use yet.
  boolean isUntouched() {
    return !hasEvents()
        && flags.findFirst().isEmpty()
        && search.list(DecisionFilter.ANY, 1).isEmpty();
  }
}
