package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.ListEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where lists are kept.
public interface ListStore {

  /// @return whether it was added: false when there is one of this name
  boolean add(PlatformList list);

  /// Removes a list with its entries; nothing if there is none of this name.
  void drop(ListName name);

  /// In order of name.
  List<PlatformList> all();

  Optional<PlatformList> find(ListName name);

  /// Locks out other changes of the list until the transaction ends.
  Optional<PlatformList> lock(ListName name);

  /// What rules see of the list's entries.
  List<ListEntry> entries(ListName name);

  /// @return how many were not there before; the others got what is new beside the value
  int put(ListName name, Collection<ListedEntry> entries);

  /// @return how many were there
  int remove(ListName name, Collection<String> values);

  /// How many exceptions its entries have.
  long exceptions(ListName name);

  /// Raises the version after a change and counts the entries.
  void changed(ListName name, Instant at);

  List<ListedEntry> page(ListName name, EntryFilter filter, int limit);
}
