package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.enforcement.delivery.Dispatcher;
import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.shell.demo.DemoPlatform.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// The webhooks of the past: connected, down for some hours, up again.
///
/// They are connected when the last month begins: the product keeps what it sent for no longer.
@DemoComponent
class PastDeliveries {

  private static final Duration KEPT = Duration.ofDays(29);
  private static final Duration TRIED_EVERY = Duration.ofMinutes(5);
  private static final Duration TRIED_SOON = Duration.ofSeconds(6);
  private static final Duration OUTAGE = Duration.ofHours(4);
  private static final Duration LONG_OUTAGE = Duration.ofHours(100);
  private static final Duration RETRIED_AFTER_OUTAGE = Duration.ofHours(26);
  private static final Duration WAIT = Duration.ofMillis(1);
  private static final Duration WAIT_MAX = Duration.ofSeconds(60);
  private static final int OUTAGE_HOUR = 10;

  private final Endpoints endpoints;
  private final Dispatcher dispatcher;
  private boolean isConnected;

  PastDeliveries(Endpoints endpoints, Dispatcher dispatcher) {
    this.endpoints = endpoints;
    this.dispatcher = dispatcher;
  }

  void begin(Stage stage, DemoPlatform platform) {
    var connects = latest(stage.community().start(), stage.community().liveFrom().minus(KEPT));
    stage.agenda().plan(connects, () -> connect(stage.cast().inOffice(Role.ENGINEER), platform));
    fail(stage, platform.webhooks(), hourOf(stage.community().at(0.78)), OUTAGE);
    fail(stage, platform.archive(), hourOf(stage.community().at(0.62)), LONG_OUTAGE);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant hourOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(OUTAGE_HOUR));
  }

  void connect(Staff engineer, DemoPlatform platform) {
    create(
        engineer,
        platform.url(platform.webhooks()),
        "The demonstration's platform",
        EnumSet.allOf(MessageType.class));
    create(
        engineer,
        platform.url(platform.archive()),
        "Archive of appeals and reversals",
        EnumSet.of(MessageType.APPEAL_DECIDED, MessageType.DECISION_REVERSED));
    isConnected = true;
  }

  private void create(Staff engineer, String url, String description, Set<MessageType> types) {
    endpoints.create(new Endpoint.Draft(url, description, types), engineer);
  }

  private void fail(Stage stage, Address address, Instant from, Duration lasts) {
    stage.agenda().plan(from, address::goDown);
    stage.agenda().plan(from.plus(lasts), address::comeUp);
    retry(stage, from, from.plus(lasts).plus(RETRIED_AFTER_OUTAGE));
  }

  private void retry(Stage stage, Instant at, Instant until) {
    if (at.isBefore(until)) {
      stage
          .agenda()
          .plan(
              at,
              () -> {
                send();
                stage.planIn(TRIED_SOON, this::send);
                retry(stage, at.plus(TRIED_EVERY), until);
              });
    }
  }

  /// Sends what is due, and waits for the answers.
  void send() {
    if (isConnected) {
      int sent = dispatcher.dispatch();
      while (sent > 0) {
        awaitAnswers();
        sent = dispatcher.dispatch();
      }
    }
  }

  private void awaitAnswers() {
    long deadline = System.nanoTime() + WAIT_MAX.toNanos();
    while (!dispatcher.isIdle()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("webhooks got no answer within " + WAIT_MAX);
      }
      LockSupport.parkNanos(WAIT.toNanos());
    }
  }
}
