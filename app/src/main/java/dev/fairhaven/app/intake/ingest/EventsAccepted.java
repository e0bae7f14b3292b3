package dev.fairhaven.app.intake.ingest;

import java.util.List;

/// New events were stored: each once, never a duplicate. Published inside the transaction that
/// stored them, before they are decided about.
public record EventsAccepted(List<Event> events) {

  public EventsAccepted {
    events = List.copyOf(events);
  }
}
