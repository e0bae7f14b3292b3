package dev.fairhaven.signals.hamming;

import dev.fairhaven.signals.pdq.PdqHash;

/// The newest hashes, compared one by one. Added to by one thread at a time.
final class Buffer implements Part {

  private final Hashes hashes;
  private final Removals removals;

  /// Written last: a reader that sees it sees the hashes before it.
  private volatile int used;

  Buffer(int capacity) {
    hashes = new Hashes(capacity);
    removals = new Removals(capacity);
  }

  boolean isFull() {
    return used == hashes.capacity();
  }

  void add(long id, PdqHash hash) {
    int place = used;
    hashes.set(place, id, hash);
    used = place + 1;
  }

  @Override
  public void search(PdqHash query, int threshold, Nearest nearest) {
    int count = used;
    for (int i = 0; i < count; i++) {
      int distance = hashes.distance(i, query);
      if (distance <= threshold && !removals.isRemoved(i)) {
        nearest.add(hashes.ids[i], distance);
      }
    }
  }

  @Override
  public boolean remove(long id) {
    int place = place(id);
    return place >= 0 && removals.remove(place);
  }

  @Override
  public boolean contains(long id) {
    return place(id) >= 0;
  }

  /// An id may have been removed and added again, so the last one counts.
  private int place(long id) {
    for (int i = used - 1; i >= 0; i--) {
      if (hashes.ids[i] == id && !removals.isRemoved(i)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int size() {
    return used - removals.count();
  }

  @Override
  public void forEach(Visitor visitor) {
    int count = used;
    for (int i = 0; i < count; i++) {
      if (!removals.isRemoved(i)) {
        visitor.visit(hashes, i);
      }
    }
  }
}
