package dev.fairhaven.app.oversight.figures;

import dev.fairhaven.app.decisions.log.DecisionsTaken;
import dev.fairhaven.app.intake.ingest.EventsAccepted;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts events and decisions in the transactions that record them, and rolls the counts up in the
/// background.
@Component
final class Counting {

  static final int ROWS_MAX = 20_000;
  private static final long ROLL_UP_EVERY_MILLIS = 2_000;
  private static final long FORGET_EVERY_MILLIS = 3_600_000;

  private final CountStore store;
  private final InstantSource clock;

  Counting(CountStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void on(EventsAccepted accepted) {
    store.add(Tally.ofEvents(accepted.events(), clock.instant()));
  }

  @EventListener
  void on(DecisionsTaken taken) {
    store.add(Tally.ofDecisions(taken.decisions()));
  }

  @Scheduled(fixedDelay = ROLL_UP_EVERY_MILLIS)
  void rollUp() {
    while (store.rollUp(ROWS_MAX) == ROWS_MAX) {
      // The remaining rows are picked up later.
    }
  }

  @Scheduled(fixedDelay = FORGET_EVERY_MILLIS)
  void forget() {
    store.forgetMinutes(clock.instant().minus(Figures.MINUTES_KEPT));
  }
}
