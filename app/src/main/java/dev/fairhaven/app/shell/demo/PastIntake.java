package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.review.flags.FlagReader;
import dev.fairhaven.app.review.flags.Flags;
import dev.fairhaven.simulator.Happening;
import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Hands the happenings of the past in, as the platform does: events that follow each other
/// together, some minutes after the first of them; flags one by one.
@DemoComponent
class PastIntake {

  /// How long the platform gathers events.
  static final Duration GATHERING = Duration.ofMinutes(10);

  static final int BATCH_MAX = 250;

  private final Intake intake;
  private final FlagReader reader;
  private final Flags flags;
  private final PastDeliveries deliveries;
  private final DemoClock clock;
  private final List<EventHappened> gathered = new ArrayList<>();
  private Instant gatheredSince = Instant.MIN;

  PastIntake(
      Intake intake, FlagReader reader, Flags flags, PastDeliveries deliveries, DemoClock clock) {
    this.intake = intake;
    this.reader = reader;
    this.flags = flags;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  void take(Happening happening) {
    switch (happening) {
      case EventHappened event -> gather(event);
      case FlagRaised flag -> raise(flag);
    }
  }

  /// What happened before the product was set up is handed in as soon as it is.
  private void gather(EventHappened event) {
    handInDue(event.time());
    if (gathered.isEmpty()) {
      gatheredSince = event.time().isBefore(clock.instant()) ? clock.instant() : event.time();
    }
    gathered.add(event);
    if (gathered.size() == BATCH_MAX) {
      handIn();
    }
  }

  private void raise(FlagRaised flag) {
    handIn();
    clock.moveTo(flag.time());
    flags.raise(reader.read(json(flag)));
  }

  /// Hands in what has gathered for long enough by `now`.
  void handInDue(Instant now) {
    if (!gathered.isEmpty() && gatheredSince.plus(GATHERING).isBefore(now)) {
      handIn();
    }
  }

  /// Hands in whatever has gathered.
  void handIn() {
    if (gathered.isEmpty()) {
      return;
    }
    clock.moveTo(gathered.getLast().time());
    var answers = intake.acceptTogether(gathered.stream().map(PastIntake::json).toList());
    gathered.clear();
    if (answers.stream().anyMatch(answer -> !answer.verdict().equals("allow"))) {
      deliveries.send();
    }
  }

  private static JsonNode json(Happening happening) {
    return Json.mapper().readTree(happening.toJson());
  }
}
