package dev.fairhaven.signals.windows;

/// Makes room: forgets keys whose sightings are all over, and when memory is full those that were
/// not seen for longest. A hand goes round the keys, so no sweep ever takes long. Used under the
/// store's lock, outside transactions.
final class Eviction {

  /// Keys of the wanted size that are compared; the longest unseen of them goes.
  private static final int SAMPLE = 32;

  /// Keys looked at to find them.
  private static final int LOOKS_MAX = 4096;

  /// Keys looked at before each transaction, beside two for each block the last one took.
  private static final int SWEEP = 2;

  private static final int SWEEP_MAX = 4096;

  /// Blocks of each size to hold ready, beside twice as many as the last transaction took.
  private static final int SPARE = 16;

  private static final int DEMAND_MAX = 1 << 16;

  private final WindowStore store;
  private final Slab slab;
  private final KeyTable[] tables;
  private int shard;
  private int slot;
  private long evicted;

  Eviction(WindowStore store, Slab slab, KeyTable[] tables) {
    this.store = store;
    this.slab = slab;
    this.tables = tables;
  }

  long evicted() {
    return evicted;
  }

  /// Makes room for a transaction like the last one.
  void makeRoom() {
    long words = 0;
    int blocks = 0;
    var wanted = new int[Slab.sizeClasses()];
    for (int i = 0; i < wanted.length; i++) {
      int demand = Math.min(slab.takeDemand(i), DEMAND_MAX);
      blocks += demand;
      wanted[i] = demand == 0 ? 0 : 2 * demand + SPARE;
      words += (long) wanted[i] * Slab.words(i);
    }
    sweep(Math.min(SWEEP + 2 * blocks, SWEEP_MAX));
    if (slab.unusedWords() < words) {
      for (int i = 0; i < wanted.length; i++) {
        evict(i, wanted[i] - slab.freeBlocks(i));
      }
    }
  }

  private void sweep(int looks) {
    for (int i = 0; i < looks; i++) {
      advance();
      int block = tables[shard].blockAt(slot);
      if (block != 0 && store.isOver(block)) {
        store.forget(tables[shard].keyAt(slot), block);
      }
    }
  }

  private void evict(int sizeClass, int blocks) {
    for (int i = 0; i < blocks; i++) {
      if (!evict(sizeClass)) {
        return;
      }
    }
  }

  /// Frees a block of this size; false if none was found.
  boolean evict(int sizeClass) {
    long oldest = Long.MAX_VALUE;
    long key = 0;
    int found = 0;
    int victim = 0;
    for (int looks = 0; looks < LOOKS_MAX && found < SAMPLE; looks++) {
      advance();
      int block = tables[shard].blockAt(slot);
      if (block != 0 && Block.sizeClass(slab.get(block)) == sizeClass) {
        found++;
        if (slab.get(block + 1) < oldest) {
          oldest = slab.get(block + 1);
          key = tables[shard].keyAt(slot);
          victim = block;
        }
      }
    }
    if (victim != 0) {
      store.forget(key, victim);
      evicted++;
    }
    return victim != 0;
  }

  private void advance() {
    if (++slot >= tables[shard].capacity()) {
      slot = 0;
      shard = (shard + 1) % tables.length;
    }
  }
}
