package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.intake.ingest.EventDecider.Undecided;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The events that were accepted, each once.
public interface EventLog {

  /// Adds those whose ids are new, in the caller's transaction.
  ///
  /// @param events no two with the same id
  /// @return the ids that were new, with the places of their events in the log
  Map<EventId, Long> add(List<Undecided> events);

  /// Events in the order they were committed.
  ///
  /// @param after only events behind this place
  /// @param before only events in front of this one
  /// @param since only events that happened, or came in, then or later
  /// @param limit the most that are returned
  List<LoggedEvent> read(long after, long before, Instant since, int limit);

  /// The place of the last event, 0 where there is none.
  long end();

  /// The id of the event at a place.
  Optional<EventId> idAt(long position);

  /// The decisions taken about these events; an event never accepted is left out.
  Map<EventId, DecisionId> decisionsAbout(Collection<EventId> events);

  /// The whole event as it was sent.
  Optional<StoredEvent> find(EventId id);
}
