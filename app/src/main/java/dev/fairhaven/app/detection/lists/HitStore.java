package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.detection.lists.EntryHits.Hits;
import dev.fairhaven.app.detection.lists.EntryHits.Listed;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// Where hits of entries are kept, by day.
public interface HitStore {

  /// @param counts of each entry, more than 0
  void add(Map<Listed, Long> counts, Instant at);

  /// Without entries that have none.
  Map<String, Hits> of(ListName list, Collection<String> values);

  /// By name of list, without those that have none.
  Map<String, Hits> ofLists();

  /// Forgets the days before that of `time`.
  void forget(Instant time);
}
