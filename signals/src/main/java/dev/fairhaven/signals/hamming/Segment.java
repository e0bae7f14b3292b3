package dev.fairhaven.signals.hamming;

import dev.fairhaven.signals.pdq.PdqHash;
import java.util.Arrays;

/// Many hashes, in order of their ids, with a way to find the close ones; nothing but removal
/// changes it.
///
/// @implNote Multi-index hashing (Norouzi, Punjani and Fleet, 2012): a hash is cut into 16 slots of
///   16 bits, and each slot has a table of the hashes by its value. Hashes that differ in at most
///   15 bits agree in some slot; for each bit more, one slot is looked up with each of its bits
///   flipped too, until at 31 all are. A table entry carries half of its hash, that half which the
///   slot is not in: it is compared as the table is read, and almost nothing else has to be looked
///   at. 360 bytes a hash. Above 31, and where the tables would hand out more than there is, every
///   hash is compared.
final class Segment implements Part {

  /// Up to this distance the tables are used.
  static final int TABLE_THRESHOLD_MAX = 31;

  private static final int SLOTS = 16;
  private static final int SLOT_BITS = 16;
  private static final int SLOT_VALUES = 1 << SLOT_BITS;
  private static final int SLOTS_PER_WORD = Long.SIZE / SLOT_BITS;

  private final Hashes hashes;
  private final Removals removals;
  private final Table[] tables = new Table[SLOTS];

  /// @param hashes full, in order of their ids, each id once; not changed any more
  Segment(Hashes hashes) {
    this.hashes = hashes;
    this.removals = new Removals(hashes.capacity());
    for (int slot = 0; slot < SLOTS; slot++) {
      tables[slot] = new Table(hashes, slot);
    }
  }

  private static int slot(long[] words, int index, int slot) {
    long word = words[Hashes.WORDS * index + slot / SLOTS_PER_WORD];
    return (int) (word >>> (slot % SLOTS_PER_WORD * SLOT_BITS)) & (SLOT_VALUES - 1);
  }

  private static int slot(PdqHash hash, int slot) {
    long word =
        switch (slot / SLOTS_PER_WORD) {
          case 0 -> hash.word0();
          case 1 -> hash.word1();
          case 2 -> hash.word2();
          default -> hash.word3();
        };
    return (int) (word >>> (slot % SLOTS_PER_WORD * SLOT_BITS)) & (SLOT_VALUES - 1);
  }

  /// The hashes by the value of one slot.
  private static final class Table {

    /// Where the entries of a value begin; those of the next begin where they end.
    private final int[] starts = new int[SLOT_VALUES + 1];

    private final int[] places;

    /// Two words an entry: the half of the hash without the slot.
    private final long[] halves;

    private final boolean carriesUpperHalf;

    Table(Hashes hashes, int slot) {
      int size = hashes.capacity();
      carriesUpperHalf = slot < SLOTS / 2;
      places = new int[size];
      halves = new long[Math.multiplyExact(2, size)];
      for (int i = 0; i < size; i++) {
        starts[slot(hashes.words, i, slot) + 1]++;
      }
      for (int value = 0; value < SLOT_VALUES; value++) {
        starts[value + 1] += starts[value];
      }
      var next = Arrays.copyOf(starts, SLOT_VALUES);
      for (int i = 0; i < size; i++) {
        int entry = next[slot(hashes.words, i, slot)]++;
        int half = Hashes.WORDS * i + (carriesUpperHalf ? 2 : 0);
        places[entry] = i;
        halves[2 * entry] = hashes.words[half];
        halves[2 * entry + 1] = hashes.words[half + 1];
      }
    }

    int entries(int value) {
      return starts[value + 1] - starts[value];
    }
  }

  /// How many slots are looked up with a flipped bit too.
  private static int flippedSlots(int threshold) {
    return Math.clamp(threshold - (SLOTS - 1), 0, SLOTS);
  }

  @Override
  public void search(PdqHash query, int threshold, Nearest nearest) {
    if (threshold > TABLE_THRESHOLD_MAX || candidates(query, threshold) > hashes.capacity()) {
      compareAll(query, threshold, nearest);
      return;
    }
    int flipped = flippedSlots(threshold);
    for (int slot = 0; slot < SLOTS; slot++) {
      int value = slot(query, slot);
      read(slot, value, query, threshold, nearest);
      for (int bit = 0; slot < flipped && bit < SLOT_BITS; bit++) {
        read(slot, value ^ 1 << bit, query, threshold, nearest);
      }
    }
  }

  private long candidates(PdqHash query, int threshold) {
    int flipped = flippedSlots(threshold);
    long candidates = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      int value = slot(query, slot);
      candidates += tables[slot].entries(value);
      for (int bit = 0; slot < flipped && bit < SLOT_BITS; bit++) {
        candidates += tables[slot].entries(value ^ 1 << bit);
      }
    }
    return candidates;
  }

  private void read(int slot, int value, PdqHash query, int threshold, Nearest nearest) {
    var table = tables[slot];
    long low = table.carriesUpperHalf ? query.word2() : query.word0();
    long high = table.carriesUpperHalf ? query.word3() : query.word1();
    var halves = table.halves;
    int end = 2 * table.starts[value + 1];
    for (int i = 2 * table.starts[value]; i < end; i += 2) {
      if (Long.bitCount(halves[i] ^ low) + Long.bitCount(halves[i + 1] ^ high) <= threshold) {
        compare(table.places[i / 2], slot, query, threshold, nearest);
      }
    }
  }

  private void compare(int place, int slot, PdqHash query, int threshold, Nearest nearest) {
    int distance = hashes.distance(place, query);
    if (distance <= threshold
        && !wasFoundBefore(place, slot, query, threshold)
        && !removals.isRemoved(place)) {
      nearest.add(hashes.ids[place], distance);
    }
  }

  /// Whether the hash is found by an earlier slot too.
  private boolean wasFoundBefore(int place, int slot, PdqHash query, int threshold) {
    int flipped = flippedSlots(threshold);
    for (int earlier = 0; earlier < slot; earlier++) {
      int differing = Integer.bitCount(slot(hashes.words, place, earlier) ^ slot(query, earlier));
      if (differing <= (earlier < flipped ? 1 : 0)) {
        return true;
      }
    }
    return false;
  }

  private void compareAll(PdqHash query, int threshold, Nearest nearest) {
    for (int i = 0; i < hashes.capacity(); i++) {
      int distance = hashes.distance(i, query);
      if (distance <= threshold && !removals.isRemoved(i)) {
        nearest.add(hashes.ids[i], distance);
      }
    }
  }

  @Override
  public boolean remove(long id) {
    int place = Arrays.binarySearch(hashes.ids, id);
    return place >= 0 && removals.remove(place);
  }

  @Override
  public boolean contains(long id) {
    int place = Arrays.binarySearch(hashes.ids, id);
    return place >= 0 && !removals.isRemoved(place);
  }

  @Override
  public int size() {
    return hashes.capacity() - removals.count();
  }

  @Override
  public void forEach(Visitor visitor) {
    for (int i = 0; i < hashes.capacity(); i++) {
      if (!removals.isRemoved(i)) {
        visitor.visit(hashes, i);
      }
    }
  }
}
