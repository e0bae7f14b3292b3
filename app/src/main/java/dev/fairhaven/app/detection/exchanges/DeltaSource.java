package dev.fairhaven.app.detection.exchanges;

import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import java.util.List;

/// Port to an exchange: the changes since a checkpoint, page by page.
@FunctionalInterface
public interface DeltaSource {

  /// The checkpoint to start from.
  String BEGINNING = "";

  /// Fetches the next page.
  ///
  /// @param checkpoint the checkpoint of the previous page; opaque to callers
  /// @throws ExchangeException if the exchange cannot be read at present
  Delta fetch(String checkpoint) throws ExchangeException;

  /// @param updates in order: if a reference occurs several times, the last update counts
  /// @param checkpoint where the next page starts
  /// @param hasMore whether the next page is already available
  record Delta(List<Update> updates, String checkpoint, boolean hasMore) {

    public Delta {
      updates = List.copyOf(updates);
    }
  }

  /// A change to a shared record.
  sealed interface Update {

    int REF_LENGTH_MAX = 300;

    /// The exchange's identifier of the record.
    String ref();

    /// The record is offered; it replaces any earlier one with the same reference.
    record Offer(String ref, EntrySignals signals, String note) implements Update {}

    /// The record is withdrawn, or contains no usable signal.
    record Withdrawal(String ref) implements Update {}
  }
}
