package dev.fairhaven.signals.hamming;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/// Which places of a part were taken out. Seen by readers at once.
final class Removals {

  private final AtomicLongArray bits;
  private final AtomicInteger count = new AtomicInteger();

  Removals(int places) {
    bits = new AtomicLongArray((places + Long.SIZE - 1) / Long.SIZE);
  }

  boolean isRemoved(int place) {
    return (bits.get(place / Long.SIZE) >>> place & 1) != 0;
  }

  /// @return whether it was not removed before
  boolean remove(int place) {
    long bit = 1L << place;
    boolean isNew =
        (bits.getAndAccumulate(place / Long.SIZE, bit, (old, one) -> old | one) & bit) == 0;
    if (isNew) {
      count.incrementAndGet();
    }
    return isNew;
  }

  int count() {
    return count.get();
  }
}
