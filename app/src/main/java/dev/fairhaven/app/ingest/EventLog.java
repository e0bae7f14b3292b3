package dev.fairhaven.app.ingest;

import dev.fairhaven.app.ingest.EventDecider.Undecided;
import dev.fairhaven.app.kernel.DecisionId;
import dev.fairhaven.app.kernel.EventId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The events that were accepted, each once.
public interface EventLog {

  /// Adds those whose ids are new, in the caller's transaction.
  ///
  /// @param events no two with the same id
  /// @return the ids that were new
  Set<EventId> add(List<Undecided> events);

  /// The decisions taken about these events; an event never accepted is left out.
  Map<EventId, DecisionId> decisionsAbout(Collection<EventId> events);

  /// The whole event as it was sent.
  Optional<StoredEvent> find(EventId id);
}
