package dev.fairhaven.signals.windows;

/// Finds the block of a key. Open addressing with linear probing; deletion moves what follows back,
/// so that there are no tombstones. Used under the store's lock.
final class KeyTable {

  private static final int CAPACITY_MIN = 8;

  private long[] keys = new long[CAPACITY_MIN];
  private int[] blocks = new int[CAPACITY_MIN];
  private int size;

  int size() {
    return size;
  }

  long bytes() {
    return (long) keys.length * (Long.BYTES + Integer.BYTES);
  }

  int capacity() {
    return keys.length;
  }

  /// The block in a slot, 0 when it is empty.
  int blockAt(int slot) {
    return blocks[slot];
  }

  long keyAt(int slot) {
    return keys[slot];
  }

  /// The block of a key, 0 when there is none.
  int find(long key) {
    return blocks[slot(key)];
  }

  /// Gives a key a block; 0 takes it away.
  void put(long key, int block) {
    int slot = slot(key);
    if (block == 0) {
      remove(slot);
    } else if (blocks[slot] != 0) {
      blocks[slot] = block;
    } else {
      insert(slot, key, block);
    }
  }

  private void insert(int slot, long key, int block) {
    keys[slot] = key;
    blocks[slot] = block;
    size++;
    if (size * 4L > keys.length * 3L) {
      grow();
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (blocks[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    var oldKeys = keys;
    var oldBlocks = blocks;
    keys = new long[oldKeys.length * 2];
    blocks = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldBlocks[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        blocks[slot] = oldBlocks[i];
      }
    }
  }

  private void remove(int slot) {
    if (blocks[slot] == 0) {
      return;
    }
    int mask = keys.length - 1;
    int hole = slot;
    for (int i = (slot + 1) & mask; blocks[i] != 0; i = (i + 1) & mask) {
      int home = (int) keys[i] & mask;
      if (((i - home) & mask) >= ((i - hole) & mask)) {
        keys[hole] = keys[i];
        blocks[hole] = blocks[i];
        hole = i;
      }
    }
    blocks[hole] = 0;
    size--;
  }
}
