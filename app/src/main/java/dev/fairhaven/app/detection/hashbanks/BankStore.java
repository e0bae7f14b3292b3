package dev.fairhaven.app.detection.hashbanks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Storage of hash banks.
public interface BankStore {

  /// An entry that was stored, and whether it is new.
  record Put(long entry, boolean isNew) {}

  /// A change to an entry.
  ///
  /// @param place when it changed; a reader that has seen everything up to it has this state or a
  ///   later one
  /// @param entry its current state; empty if it has been removed
  record Change(Place place, int bank, Optional<BankEntry> entry) {}

  /// A place in the order of changes.
  record Place(long position, long entry) {

    /// After all changes of a position.
    static Place after(long position) {
      return new Place(position, Long.MAX_VALUE);
    }
  }

  /// @return empty if the name is taken
  Optional<Bank> add(BankName name, BankSettings settings, String createdBy, Instant at);

  /// Ordered by name.
  List<Bank> all();

  Optional<Bank> find(BankName name);

  void update(BankName name, BankSettings settings, Instant at);

  /// Deletes the bank with its entries and hits, and records the removal of its entries.
  void delete(int bank, long position, Instant at);

  /// Blocks all other changes until the transaction ends.
  ///
  /// @return the position of this change
  long lockClock();

  /// The position of the last change.
  long position();

  /// Adds entries. Existing ones get the new reason, and are confirmed if either version is. They
  /// keep their disabled or quarantined state, and stay the team's own if they are.
  ///
  /// @return the entries in order
  List<Put> put(int bank, List<NewEntry> entries, String addedBy, Instant at);

  void setState(int bank, Collection<Long> entries, EntryState state);

  void setConfirmed(int bank, long entry, boolean confirmed);

  /// @return those that existed
  List<Long> remove(int bank, Collection<Long> entries);

  /// Records which entries changed, and by how many their number grew or shrank.
  void changed(long position, int bank, Collection<Long> entries, int more, Instant at);

  /// The changes after a place, ordered by position and entry, at most `limit`.
  List<Change> changes(Place after, int limit);

  /// The last position whose changes have been deleted; 0 if none have been.
  long forgotten();

  /// The team's own active entries of a bank, ordered by number.
  ///
  /// @param after only those with a higher number
  List<BankEntry> own(int bank, long after, int limit);

  /// Deletes changes that every instance has seen.
  void forgetChanges(Instant before);

  /// Passes every active entry to `consumer`, ordered by bank, tier (unconfirmed first) and id.
  /// Runs in a transaction.
  void forEachActive(Consumer<BankEntry> consumer);

  Optional<BankEntry> find(int bank, long entry);

  List<BankEntry> find(Collection<Long> entries);

  /// Newest first.
  List<BankEntry> page(int bank, EntryFilter filter, int limit);

  /// The thumbnail of an entry.
  Optional<byte[]> picture(int bank, long entry);
}
