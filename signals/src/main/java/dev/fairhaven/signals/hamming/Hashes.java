package dev.fairhaven.signals.hamming;

import dev.fairhaven.signals.pdq.PdqHash;
import java.util.Arrays;

/// Hashes side by side in one array, with their ids. Not thread-safe by itself.
final class Hashes {

  static final int WORDS = PdqHash.BITS / Long.SIZE;

  final long[] ids;
  final long[] words;

  Hashes(int capacity) {
    this(new long[capacity], new long[Math.multiplyExact(capacity, WORDS)]);
  }

  private Hashes(long[] ids, long[] words) {
    this.ids = ids;
    this.words = words;
  }

  /// The first of them, and no room for more.
  Hashes first(int count) {
    return new Hashes(Arrays.copyOf(ids, count), Arrays.copyOf(words, WORDS * count));
  }

  int capacity() {
    return ids.length;
  }

  void set(int index, long id, PdqHash hash) {
    ids[index] = id;
    words[WORDS * index] = hash.word0();
    words[WORDS * index + 1] = hash.word1();
    words[WORDS * index + 2] = hash.word2();
    words[WORDS * index + 3] = hash.word3();
  }

  void copy(Hashes from, int fromIndex, int index) {
    ids[index] = from.ids[fromIndex];
    System.arraycopy(from.words, WORDS * fromIndex, words, WORDS * index, WORDS);
  }

  int distance(int index, PdqHash query) {
    int at = WORDS * index;
    return Long.bitCount(words[at] ^ query.word0())
        + Long.bitCount(words[at + 1] ^ query.word1())
        + Long.bitCount(words[at + 2] ^ query.word2())
        + Long.bitCount(words[at + 3] ^ query.word3());
  }
}
