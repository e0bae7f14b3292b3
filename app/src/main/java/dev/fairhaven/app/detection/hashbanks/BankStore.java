package dev.fairhaven.app.detection.hashbanks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where banks are kept.
public interface BankStore {

  /// An entry that was put, and whether it was not there before.
  record Put(long entry, boolean isNew) {}

  /// An entry that changed.
  ///
  /// @param place when; whoever has seen all up to it has seen this state or a later one
  /// @param entry as it is now; empty when it is gone
  record Change(Place place, int bank, Optional<BankEntry> entry) {}

  /// A place in the order of changes.
  record Place(long position, long entry) {

    /// Behind all of a position.
    static Place after(long position) {
      return new Place(position, Long.MAX_VALUE);
    }
  }

  /// @return empty when there is one of this name
  Optional<Bank> add(BankName name, BankSettings settings, String createdBy, Instant at);

  /// In order of name.
  List<Bank> all();

  Optional<Bank> find(BankName name);

  void update(BankName name, BankSettings settings, Instant at);

  /// Takes the bank with its entries and hits away, and notes that its entries changed.
  void delete(int bank, long position, Instant at);

  /// Locks out all other changes until the transaction ends.
  ///
  /// @return the position of this change
  long lockClock();

  /// The position of the last change.
  long position();

  /// Adds entries. Those that are there get the new reason, and are confirmed if either is; they
  /// stay disabled or quarantined if they are, and the team's own if they are that.
  ///
  /// @return in order
  List<Put> put(int bank, List<NewEntry> entries, String addedBy, Instant at);

  void setState(int bank, Collection<Long> entries, EntryState state);

  void setConfirmed(int bank, long entry, boolean confirmed);

  /// @return those that were there
  List<Long> remove(int bank, Collection<Long> entries);

  /// Notes what changed, and how many entries the bank has more or fewer.
  void changed(long position, int bank, Collection<Long> entries, int more, Instant at);

  /// What changed after a place, in order of position and entry, at most `limit`.
  List<Change> changes(Place after, int limit);

  /// The last position of which changes were forgotten; 0 where none were.
  long forgotten();

  /// The team's own active entries of a bank, in order.
  ///
  /// @param after only those with a higher number
  List<BankEntry> own(int bank, long after, int limit);

  /// Forgets changes that every instance has seen.
  void forgetChanges(Instant before);

  /// Tells of every active entry in order of bank, tier (unconfirmed first) and id. Runs in a
  /// transaction.
  void forEachActive(Consumer<BankEntry> consumer);

  Optional<BankEntry> find(int bank, long entry);

  List<BankEntry> find(Collection<Long> entries);

  /// The newest first.
  List<BankEntry> page(int bank, EntryFilter filter, int limit);

  /// A small picture of an entry.
  Optional<byte[]> picture(int bank, long entry);
}
