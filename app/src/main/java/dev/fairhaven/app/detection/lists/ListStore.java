package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.ListEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Storage of lists.
public interface ListStore {

  /// @return false if the name is taken
  boolean add(PlatformList list);

  /// Removes a list with its entries; does nothing if the name is unknown.
  void drop(ListName name);

  /// Ordered by name.
  List<PlatformList> all();

  Optional<PlatformList> find(ListName name);

  /// Blocks other changes of the list until the transaction ends.
  Optional<PlatformList> lock(ListName name);

  /// The parts of the list's entries that rules use.
  List<ListEntry> entries(ListName name);

  /// @return how many are new; existing ones were updated
  int put(ListName name, Collection<ListedEntry> entries);

  /// @return how many existed
  int remove(ListName name, Collection<String> values);

  /// The total number of exceptions of its entries.
  long exceptions(ListName name);

  /// Increments the version after a change, and recounts the entries.
  void changed(ListName name, Instant at);

  List<ListedEntry> page(ListName name, EntryFilter filter, int limit);
}
