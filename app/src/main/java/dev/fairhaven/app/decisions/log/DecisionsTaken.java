package dev.fairhaven.app.decisions.log;

import java.util.List;

/// Decisions were recorded. Published inside the transaction that recorded them, in order; plain
/// allows of events are left out, since nothing follows from them.
public record DecisionsTaken(List<Decision> decisions) {

  public DecisionsTaken {
    decisions = List.copyOf(decisions);
  }
}
