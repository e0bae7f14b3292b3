package dev.fairhaven.app.decisions.log;

import java.util.List;

/// Decisions were recorded. Published in order, inside the transaction that recorded them. Plain
/// allows of events are omitted, since they have no consequences.
public record DecisionsTaken(List<Decision> decisions) {

  public DecisionsTaken {
    decisions = List.copyOf(decisions);
  }
}
