package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.intake.ingest.Event;
import dev.fairhaven.app.intake.ingest.LoggedEvent;
import dev.fairhaven.rules.Json;

/// Events in the form that rules see: the complete body as sent.
final class RuleEvents {

  private RuleEvents() {}

  static dev.fairhaven.rules.Event of(Event event) {
    return dev.fairhaven.rules.Event.of(
        event.id().value(), event.type().name(), event.time(), Json.of(event.json()));
  }

  static dev.fairhaven.rules.Event of(LoggedEvent logged) {
    return dev.fairhaven.rules.Event.of(
        logged.id(), logged.type(), logged.time(), Json.of(logged.json()));
  }
}
