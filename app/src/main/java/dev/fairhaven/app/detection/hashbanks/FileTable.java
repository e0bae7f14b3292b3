package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.signals.digest.Digest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Maps file digests to entries. Any number of threads may read, one may write.
final class FileTable {

  private final Map<Digest, List<Long>> keys = new ConcurrentHashMap<>();

  void add(Digest digest, long key) {
    keys.merge(digest, List.of(key), FileTable::joined);
  }

  private static List<Long> joined(List<Long> some, List<Long> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /// Scans the whole table, so call it once for many keys.
  void removeAll(Set<Long> gone) {
    keys.replaceAll((_, named) -> without(named, gone));
    keys.values().removeIf(List::isEmpty);
  }

  private static List<Long> without(List<Long> named, Set<Long> gone) {
    return named.stream().anyMatch(gone::contains)
        ? named.stream().filter(key -> !gone.contains(key)).toList()
        : named;
  }

  List<Long> find(Digest digest) {
    return keys.getOrDefault(digest, List.of());
  }
}
