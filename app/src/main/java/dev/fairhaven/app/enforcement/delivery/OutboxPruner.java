package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.enforcement.delivery.store.DeliveryStore;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets old messages with their log, so that the tables stay bounded. What still waits is kept.
@Component
final class OutboxPruner {

  static final Duration KEPT = Duration.ofDays(30);
  static final int BATCH_MAX = 1_000;

  private static final long PERIOD_MILLIS = 600_000;

  private final DeliveryStore deliveries;
  private final InstantSource clock;

  OutboxPruner(DeliveryStore deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Scheduled(initialDelay = PERIOD_MILLIS, fixedDelay = PERIOD_MILLIS)
  void run() {
    int removed = BATCH_MAX;
    while (removed == BATCH_MAX) {
      removed = deliveries.prune(clock.instant().minus(KEPT), BATCH_MAX);
    }
  }
}
