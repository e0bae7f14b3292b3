package dev.fairhaven.signals.near;

/// A set of numbers that grows up to a bound. Used by one thread.
final class Numbers {

  private static final int FIRST = 16;

  private final int sizeMax;
  private long[] table = new long[FIRST];
  private boolean[] isUsed = new boolean[FIRST];
  private int size;

  Numbers(int sizeMax) {
    this.sizeMax = sizeMax;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size >= sizeMax;
  }

  /// @return whether it was not there; a full set takes no more
  boolean add(long number) {
    if (isFull()) {
      return false;
    }
    if (2 * size >= table.length) {
      grow();
    }
    int at = place(number);
    if (isUsed[at]) {
      return false;
    }
    isUsed[at] = true;
    table[at] = number;
    size++;
    return true;
  }

  private int place(long number) {
    int mask = table.length - 1;
    int at = (int) TextFingerprint.mixed(number) & mask;
    while (isUsed[at] && table[at] != number) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    var oldTable = table;
    var oldUsed = isUsed;
    table = new long[2 * oldTable.length];
    isUsed = new boolean[table.length];
    for (int i = 0; i < oldTable.length; i++) {
      if (oldUsed[i]) {
        int at = place(oldTable[i]);
        isUsed[at] = true;
        table[at] = oldTable[i];
      }
    }
  }
}
