package dev.fairhaven.app.ingest;

import dev.fairhaven.app.kernel.DecisionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Port to whoever decides about events. Called inside the transaction that stores them, on one
/// thread per batch.
public interface EventDecider {

  /// Decides and records; one answer per event, in order.
  List<Answer> decide(List<Undecided> events);

  /// The answers given when these decisions were taken; a decision that is not found is left out.
  Map<DecisionId, Answer> recall(Collection<DecisionId> decisions);

  /// An event just stored, with the id its decision shall have.
  record Undecided(Event event, DecisionId decision) {}
}
