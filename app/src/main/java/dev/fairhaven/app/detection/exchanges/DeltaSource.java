package dev.fairhaven.app.detection.exchanges;

import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import java.util.List;

/// Port: what changed since a checkpoint, page by page.
@FunctionalInterface
public interface DeltaSource {

  /// The checkpoint to begin at.
  String BEGINNING = "";

  /// The next page.
  ///
  /// @param checkpoint where the page before ended; only the source understands it
  /// @throws ExchangeException when there is none to be had now
  Delta fetch(String checkpoint) throws ExchangeException;

  /// @param updates in order: of those of one name the last counts
  /// @param checkpoint where the next page begins
  /// @param hasMore whether there is more already
  record Delta(List<Update> updates, String checkpoint, boolean hasMore) {

    public Delta {
      updates = List.copyOf(updates);
    }
  }

  /// A change of what is offered.
  sealed interface Update {

    int REF_LENGTH_MAX = 300;

    /// What the exchange calls it.
    String ref();

    /// It is offered, in place of what had the name before.
    record Offer(String ref, EntrySignals signals, String note) implements Update {}

    /// It is offered no longer, or nothing in it is of use here.
    record Withdrawal(String ref) implements Update {}
  }
}
