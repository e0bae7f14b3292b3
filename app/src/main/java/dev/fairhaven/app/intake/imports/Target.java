package dev.fairhaven.app.intake.imports;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Where the events of a file go. Used by one thread.
public interface Target {

  /// The most events in a batch.
  int BATCH_MAX = 1_000;

  /// Hands a batch in without waiting for it.
  ///
  /// @return waits until it is settled; one outcome per event, in order
  Supplier<List<Settled>> submit(List<ObjectNode> events);

  /// What became of an event.
  sealed interface Settled {

    record Accepted(String verdict) implements Settled {}

    record Refused(String reason) implements Settled {}
  }
}
