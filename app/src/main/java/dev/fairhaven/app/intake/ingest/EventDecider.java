package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.DecisionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Port to whoever decides about events. Called inside the transaction that stores them, on one
/// thread per batch.
public interface EventDecider {

  /// Decides and records; one answer per event, in order.
  ///
  /// @param places where the events stand in the log; all its other events were decided before
  List<Answer> decide(List<Undecided> events, Places places);

  /// The answers given when these decisions were taken; a decision that is not found is left out.
  Map<DecisionId, Answer> recall(Collection<DecisionId> decisions);

  /// The first and the last place of some events that follow each other in the log.
  record Places(long first, long last) {

    public static Places of(Collection<Long> positions) {
      var summary = positions.stream().mapToLong(Long::longValue).summaryStatistics();
      return new Places(summary.getMin(), summary.getMax());
    }
  }

  /// An event just stored, with the id its decision shall have.
  record Undecided(Event event, DecisionId decision) {}
}
