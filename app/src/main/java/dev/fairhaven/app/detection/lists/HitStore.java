package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.detection.lists.EntryHits.Hits;
import dev.fairhaven.app.detection.lists.EntryHits.Listed;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// Storage of hits per entry and day.
public interface HitStore {

  /// @param counts the hits of each entry, at least 1
  void add(Map<Listed, Long> counts, Instant at);

  /// Entries without hits are absent.
  Map<String, Hits> of(ListName list, Collection<String> values);

  /// By list name; lists without hits are absent.
  Map<String, Hits> ofLists();

  /// Deletes the days before that of `time`.
  void forget(Instant time);
}
