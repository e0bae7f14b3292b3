package dev.fairhaven.app.platform.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Heads that were kept outside the database. Two of them may contradict each other; then the chain
/// was rewritten between them, and no chain agrees with both.
///
/// @param hashes what the chain is known to have had at a position, in hexadecimal
public record KnownHeads(SortedMap<Long, Set<String>> hashes) {

  /// About two years of one a minute.
  public static final int COUNT_MAX = 1_000_000;

  public static final KnownHeads NONE = of(Set.of());

  public KnownHeads {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  public static KnownHeads of(Collection<AuditHead> heads) {
    var hashes = new TreeMap<Long, Set<String>>();
    heads.forEach(
        head ->
            hashes.computeIfAbsent(head.position(), _ -> new TreeSet<>()).add(head.hash().hex()));
    return new KnownHeads(hashes);
  }

  /// Whether every head known at this position is this one.
  boolean agreesWith(AuditHead head) {
    var known = hashes.get(head.position());
    return known == null || known.equals(Set.of(head.hash().hex()));
  }

  /// The last position that the chain is known to have reached; empty where no head is known.
  public Optional<Long> last() {
    return hashes.isEmpty() ? Optional.empty() : Optional.of(hashes.lastKey());
  }

  /// How many heads these are.
  public int count() {
    return hashes.values().stream().mapToInt(Set::size).sum();
  }
}
