package dev.fairhaven.rules.eval;

import java.util.Arrays;

/// Sets of small numbers, as bits. Sets that are combined have room for the same numbers.
final class Bits {

  private Bits() {}

  /// An empty set with room for numbers below `size`.
  static long[] of(int size) {
    return new long[(size + Long.SIZE - 1) / Long.SIZE];
  }

  /// All numbers below `size`.
  static long[] below(int size) {
    var bits = of(size);
    Arrays.fill(bits, -1L);
    if (size % Long.SIZE != 0) {
      bits[bits.length - 1] = (1L << size) - 1;
    }
    return bits;
  }

  static void set(long[] bits, int number) {
    bits[number / Long.SIZE] |= 1L << number;
  }

  static void clear(long[] bits, int number) {
    bits[number / Long.SIZE] &= ~(1L << number);
  }

  static boolean get(long[] bits, int number) {
    return (bits[number / Long.SIZE] & 1L << number) != 0;
  }

  /// The smallest number in the set that is not below `from`, -1 if there is none.
  static int next(long[] bits, int from) {
    int word = from / Long.SIZE;
    if (word >= bits.length) {
      return -1;
    }
    long rest = bits[word] & (-1L << from);
    while (rest == 0) {
      if (++word == bits.length) {
        return -1;
      }
      rest = bits[word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
  }

  static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  static boolean isSubset(long[] some, long[] all) {
    long outside = 0;
    for (int i = 0; i < some.length; i++) {
      outside |= some[i] & ~all[i];
    }
    return outside == 0;
  }

  static boolean intersect(long[] some, long[] others) {
    long common = 0;
    for (int i = 0; i < some.length; i++) {
      common |= some[i] & others[i];
    }
    return common != 0;
  }

  static void retain(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= others[i];
    }
  }

  static void remove(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= ~others[i];
    }
  }
}
