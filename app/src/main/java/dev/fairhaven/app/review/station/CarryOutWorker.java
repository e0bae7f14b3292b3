package dev.fairhaven.app.review.station;

import dev.fairhaven.app.review.station.store.PendingStore;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Polls several times a second for decisions that can no longer be undone. Safe to run on several
/// replicas.
@Component
public class CarryOutWorker {

  static final long PERIOD_MILLIS = 250;
  static final int BATCH_MAX = 50;

  private static final Logger log = LoggerFactory.getLogger(CarryOutWorker.class);

  private final PendingStore store;
  private final CarryOut carryOut;
  private final InstantSource clock;

  CarryOutWorker(PendingStore store, CarryOut carryOut, InstantSource clock) {
    this.store = store;
    this.carryOut = carryOut;
    this.clock = clock;
  }

  /// Carries out what is due now.
  @Scheduled(fixedDelay = PERIOD_MILLIS)
  public void carryOutDue() {
    store.due(clock.instant(), BATCH_MAX).forEach(this::carryOut);
  }

  /// One decision that fails must not hold up the others, whatever it fails with: it would be the
  /// first again at the next run.
  private void carryOut(PendingId id) {
    try {
      carryOut.carryOut(id);
    } catch (RuntimeException | Error e) {
      log.error("decision {} could not be carried out: {}", id, e.getClass().getName());
      postpone(id);
    }
  }

  private void postpone(PendingId id) {
    try {
      carryOut.retryLater(id);
    } catch (RuntimeException e) {
      log.error("decision {} could not be postponed: {}", id, e.getClass().getName());
    }
  }
}
