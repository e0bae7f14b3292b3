package dev.fairhaven.signals.windows;

import dev.fairhaven.signals.windows.Journal.Change;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Words of memory outside the heap, in blocks of a few sizes. An address counts words; 0 is no
/// block. Used under the store's lock; all changes go through the journal.
final class Slab {

  private static final int CHUNK_SHIFT = 17;
  private static final int CHUNK_WORDS = 1 << CHUNK_SHIFT;
  private static final int CHUNK_MASK = CHUNK_WORDS - 1;
  static final long CHUNK_BYTES = (long) CHUNK_WORDS * Long.BYTES;

  /// Sizes of blocks in words: powers of two for lists that grow, and what full lists and rings
  /// need exactly.
  private static final int[] SIZES = {4, 8, 16, 32, 43, 64, 128, 163, 243, 258, 514, 1027, 1043};

  private final Arena arena = Arena.ofAuto();
  private final Journal journal;
  private final int chunksMax;
  private final int[] free = new int[SIZES.length];
  private final int[] freeCount = new int[SIZES.length];
  private final int[] demand = new int[SIZES.length];
  private MemorySegment[] chunks = new MemorySegment[0];
  private int next;

  /// @param bytesMax rounded down to whole chunks, but at least one
  Slab(long bytesMax, Journal journal) {
    this.chunksMax = Math.clamp(bytesMax / CHUNK_BYTES, 1, Integer.MAX_VALUE / CHUNK_WORDS);
    this.journal = journal;
  }

  /// The smallest size class with room for `words`.
  static int sizeClass(int words) {
    for (int i = 0; i < SIZES.length; i++) {
      if (SIZES[i] >= words) {
        return i;
      }
    }
    throw new IllegalArgumentException("expected at most " + SIZES[SIZES.length - 1] + " words");
  }

  static int words(int sizeClass) {
    return SIZES[sizeClass];
  }

  static int sizeClasses() {
    return SIZES.length;
  }

  /// How many blocks of a size were asked for since this was last asked.
  int takeDemand(int sizeClass) {
    int asked = demand[sizeClass];
    demand[sizeClass] = 0;
    return asked;
  }

  int freeBlocks(int sizeClass) {
    return freeCount[sizeClass];
  }

  /// Words that were never used.
  long unusedWords() {
    long unusedChunks = chunksMax - (long) chunks.length;
    return unusedChunks * CHUNK_WORDS + (((long) chunks.length << CHUNK_SHIFT) - next);
  }

  long bytes() {
    return chunks.length * CHUNK_BYTES;
  }

  long get(int address) {
    return chunks[address >>> CHUNK_SHIFT].getAtIndex(ValueLayout.JAVA_LONG, address & CHUNK_MASK);
  }

  double getDouble(int address) {
    return Double.longBitsToDouble(get(address));
  }

  void set(int address, long word) {
    long old = get(address);
    if (old != word) {
      journal.note(Change.WORD, address, old);
      put(address, word);
    }
  }

  void setDouble(int address, double value) {
    set(address, Double.doubleToRawLongBits(value));
  }

  private void put(int address, long word) {
    chunks[address >>> CHUNK_SHIFT].setAtIndex(ValueLayout.JAVA_LONG, address & CHUNK_MASK, word);
  }

  /// A block filled with zeros, 0 if there is no room.
  int allocate(int sizeClass) {
    demand[sizeClass]++;
    int address = free[sizeClass];
    if (address != 0) {
      free[sizeClass] = (int) get(address);
      freeCount[sizeClass]--;
      clear(address, SIZES[sizeClass]);
    } else {
      address = cut(SIZES[sizeClass]);
    }
    if (address != 0) {
      journal.note(Change.ALLOCATED, address, sizeClass);
    }
    return address;
  }

  private void clear(int address, int words) {
    chunks[address >>> CHUNK_SHIFT]
        .asSlice((long) (address & CHUNK_MASK) * Long.BYTES, (long) words * Long.BYTES)
        .fill((byte) 0);
  }

  /// A block from memory that was never used.
  private int cut(int words) {
    if ((next & CHUNK_MASK) + words > CHUNK_WORDS || next == chunks.length << CHUNK_SHIFT) {
      if (chunks.length == chunksMax) {
        return 0;
      }
      next = Math.max(chunks.length << CHUNK_SHIFT, 1);
      chunks = Arrays.copyOf(chunks, chunks.length + 1);
      chunks[chunks.length - 1] = arena.allocate(CHUNK_BYTES, Long.BYTES);
    }
    int address = next;
    next += words;
    return address;
  }

  /// Gives a block back; in a transaction, once that is committed.
  void free(int address, int sizeClass) {
    if (journal.isActive()) {
      journal.note(Change.FREED, address, sizeClass);
    } else {
      release(address, sizeClass);
    }
  }

  private void release(int address, int sizeClass) {
    put(address, free[sizeClass]);
    free[sizeClass] = address;
    freeCount[sizeClass]++;
  }

  /// Completes a change that was committed.
  void confirm(Change change, int address, long old) {
    if (change == Change.FREED) {
      release(address, (int) old);
    }
  }

  /// Takes a change back.
  void undo(Change change, int address, long old) {
    switch (change) {
      case WORD -> put(address, old);
      case ALLOCATED -> release(address, (int) old);
      case FREED, KEY -> {}
    }
  }

  /// Copies a block into `words`.
  void copyTo(int address, long[] words, int length) {
    MemorySegment.copy(
        chunks[address >>> CHUNK_SHIFT],
        ValueLayout.JAVA_LONG,
        (long) (address & CHUNK_MASK) * Long.BYTES,
        words,
        0,
        length);
  }
}
