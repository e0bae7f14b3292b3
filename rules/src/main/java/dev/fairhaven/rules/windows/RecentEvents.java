package dev.fairhaven.rules.windows;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// The events that were counted last, so that none is counted twice. Bounded: it forgets the
/// oldest. Used by one thread at a time.
public final class RecentEvents {

  private final int max;
  private final ArrayDeque<String> order = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();

  /// @param max how many it remembers; 0 where something else sees to it that events are new
  public RecentEvents(int max) {
    this.max = max;
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  void add(String id) {
    if (max > 0 && ids.add(id)) {
      order.addLast(id);
      if (order.size() > max) {
        ids.remove(order.removeFirst());
      }
    }
  }
}
