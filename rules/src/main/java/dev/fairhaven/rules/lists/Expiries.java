package dev.fairhaven.rules.lists;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/// When each entry of a list expires. Takes no room where none does.
final class Expiries {

  private static final long NEVER = Long.MAX_VALUE;

  private final long[] millis;

  Expiries(Collection<ListEntry> entries) {
    boolean none = entries.stream().allMatch(entry -> entry.expiresAt() == null);
    this.millis = none ? new long[0] : entries.stream().mapToLong(Expiries::millis).toArray();
  }

  private static long millis(ListEntry entry) {
    var at = entry.expiresAt();
    return at == null ? NEVER : at.toEpochMilli();
  }

  /// Whether the entry with this index, in the order the entries were given, still counts.
  boolean isCurrent(int entry, Instant at) {
    return millis.length == 0 || millis[entry] > at.toEpochMilli();
  }

  @Override
  public String toString() {
    return Arrays.stream(millis).filter(each -> each != NEVER).count() + " expire";
  }
}
