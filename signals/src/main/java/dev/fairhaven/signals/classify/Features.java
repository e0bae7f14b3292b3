package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.terms.NormalizedText;
import java.util.Arrays;

/// The features that a linear model extracts from a text: words, pairs of adjacent words, and
/// character n-grams within words, each hashed to a slot ("the hashing trick", Weinberger et al.,
/// 2009). Addresses and user names become placeholders, so that their spelling is not learned.
///
/// Holds one text at a time, for one thread; used again without allocating.
final class Features {

  /// Characters of a word that are looked at.
  private static final int WORD_MAX = 24;

  private static final int GRAM_MIN = 3;
  private static final int GRAM_MAX = 5;

  /// Scripts that write a syllable or a word in one character.
  private static final int DENSE_GRAM_MAX = 3;

  private static final int WORD_SEED = 0x51ed270b;
  private static final int PAIR_SEED = 0x2545f491;
  private static final int GRAM_SEED = 0x1b873593;
  private static final int PRIME = 0x01000193;
  private static final int SPREAD = 0x9e3779b1;

  private static final char EDGE = 1;

  private final int shift;
  private final Words words = new Words();
  private int[] slots = new int[1024];
  private int[] places = new int[1024];
  private int size;

  /// @param bits of a slot's number, 1 to 30
  Features(int bits) {
    this.shift = 32 - bits;
  }

  /// Takes in `text` from `start` to `end`.
  void read(NormalizedText text, int start, int end) {
    size = 0;
    words.read(text, start, end);
    int previous = WORD_SEED;
    for (int word = 0; word < words.size(); word++) {
      ensureRoom();
      int hash = addWord(word);
      add(pair(previous, hash), word);
      previous = hash;
    }
  }

  int size() {
    return size;
  }

  /// From 0 to 2^bits - 1.
  int slot(int feature) {
    return slots[feature];
  }

  int[] copySlots() {
    return Arrays.copyOf(slots, size);
  }

  /// Where in the normalised text the word begins that a feature belongs to.
  int start(int feature) {
    return words.start(places[feature]);
  }

  /// Where it ends, exclusive.
  int end(int feature) {
    return words.end(places[feature]);
  }

  private int addWord(int word) {
    int from = words.from(word);
    int to = Math.min(words.to(word), from + WORD_MAX);
    int hash = WORD_SEED;
    for (int i = from; i < to; i++) {
      hash = (hash ^ words.letter(i)) * PRIME;
    }
    add(hash, word);
    if (words.isDense(word)) {
      addDenseGrams(word, from, to);
    } else if (to - from > 1) {
      addGrams(word, from, to);
    }
    return hash;
  }

  private void addGrams(int word, int from, int to) {
    for (int i = from - 1; i <= to - GRAM_MIN + 1; i++) {
      int hash = GRAM_SEED;
      int last = Math.min(i + GRAM_MAX, to + 1);
      for (int j = i; j < last; j++) {
        char letter = j < from || j == to ? EDGE : words.letter(j);
        hash = (hash ^ letter) * PRIME;
        if (j - i >= GRAM_MIN - 1) {
          add(hash, word);
        }
      }
    }
  }

  private void addDenseGrams(int word, int from, int to) {
    for (int i = from; i < to; i++) {
      int hash = GRAM_SEED;
      for (int j = i; j < Math.min(i + DENSE_GRAM_MAX, to); j++) {
        hash = (hash ^ words.letter(j)) * PRIME;
        add(hash, word);
      }
    }
  }

  private static int pair(int previous, int hash) {
    return (previous * 31 ^ hash) * PRIME ^ PAIR_SEED;
  }

  private void add(int hash, int word) {
    slots[size] = ((hash ^ (hash >>> 15)) * SPREAD) >>> shift;
    places[size++] = word;
  }

  private void ensureRoom() {
    int most = size + WORD_MAX * GRAM_MAX + 8;
    if (most > slots.length) {
      slots = Arrays.copyOf(slots, 2 * most);
      places = Arrays.copyOf(places, 2 * most);
    }
  }
}
