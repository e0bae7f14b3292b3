package dev.fairhaven.signals.windows;

/// Finds the block of a key. Open addressing with linear probing; deletion moves what follows back,
/// so that there are no tombstones. A key and its block lie side by side, so that finding one costs
/// one access to memory. Used under the store's lock.
final class KeyTable {

  private static final int CAPACITY_MIN = 8;

  /// Key and block by turns; a block of 0 is an empty slot.
  private long[] slots = new long[2 * CAPACITY_MIN];

  private int size;

  int size() {
    return size;
  }

  long bytes() {
    return (long) slots.length * Long.BYTES;
  }

  int capacity() {
    return slots.length / 2;
  }

  /// The block in a slot, 0 when it is empty.
  int blockAt(int slot) {
    return (int) slots[2 * slot + 1];
  }

  long keyAt(int slot) {
    return slots[2 * slot];
  }

  /// The block of a key, 0 when there is none.
  int find(long key) {
    return blockAt(slot(key));
  }

  /// Gives a key a block; 0 takes it away.
  void put(long key, int block) {
    int slot = slot(key);
    boolean isNew = blockAt(slot) == 0;
    if (block == 0) {
      remove(slot);
    } else {
      set(slot, key, block);
      if (isNew) {
        size++;
        growIfFull();
      }
    }
  }

  private void set(int slot, long key, int block) {
    slots[2 * slot] = key;
    slots[2 * slot + 1] = block;
  }

  private int slot(long key) {
    int mask = capacity() - 1;
    int slot = (int) key & mask;
    while (blockAt(slot) != 0 && keyAt(slot) != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// At three quarters.
  private void growIfFull() {
    if (size * 4L <= capacity() * 3L) {
      return;
    }
    var old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        set(slot(old[i]), old[i], (int) old[i + 1]);
      }
    }
  }

  private void remove(int slot) {
    if (blockAt(slot) == 0) {
      return;
    }
    int mask = capacity() - 1;
    int hole = slot;
    for (int i = (slot + 1) & mask; blockAt(i) != 0; i = (i + 1) & mask) {
      int home = (int) keyAt(i) & mask;
      if (((i - home) & mask) >= ((i - hole) & mask)) {
        set(hole, keyAt(i), blockAt(i));
        hole = i;
      }
    }
    set(hole, 0, 0);
    size--;
  }
}
