package dev.fairhaven.rules.eval;

/// Sets of small numbers, as bits.
final class Bits {

  private Bits() {}

  /// An empty set of numbers below `size`.
  static long[] of(int size) {
    return new long[(size + Long.SIZE - 1) / Long.SIZE];
  }

  static void set(long[] bits, int number) {
    bits[number / Long.SIZE] |= 1L << number;
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
}
