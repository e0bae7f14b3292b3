package dev.fairhaven.signals.windows;

/// HyperLogLog over values of 64 bits, with 512 registers of a byte: a standard error of 4.6 %.
///
/// The estimate is that of O. Ertl, *New cardinality estimation algorithms for HyperLogLog
/// sketches* (2017), algorithm 6, which needs no correction for small or large counts.
final class Distinct {

  private static final int PRECISION = 9;
  static final int REGISTERS = 1 << PRECISION;
  static final int WORDS = REGISTERS / Long.BYTES;
  private static final long TOP_BITS = 0x8080_8080_8080_8080L;
  private static final int RANK_MAX = Long.SIZE - PRECISION + 1;

  private Distinct() {}

  static int register(long hash) {
    return (int) (Mix.of(hash) >>> (Long.SIZE - PRECISION));
  }

  static int rank(long hash) {
    return Math.min(RANK_MAX, Long.numberOfLeadingZeros(Mix.of(hash) << PRECISION) + 1);
  }

  /// The larger of each two registers, eight at a time: ranks leave the top bit of their byte free.
  ///
  /// @implNote With the top bits of one set, subtraction borrows from no neighbour, and leaves them
  ///   set where that one is not smaller.
  static long larger(long some, long others) {
    long isNotSmaller = ((some | TOP_BITS) - others) & TOP_BITS;
    long mask = isNotSmaller | (isNotSmaller - (isNotSmaller >>> (Byte.SIZE - 1)));
    return (some & mask) | (others & ~mask);
  }

  /// @param registers [#WORDS] words of eight each
  static double estimate(long[] registers) {
    var counts = new int[RANK_MAX + 1];
    for (long word : registers) {
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        counts[(int) (word >>> shift) & 0xff]++;
      }
    }
    double z = REGISTERS * tau(1 - (double) counts[RANK_MAX] / REGISTERS);
    for (int k = RANK_MAX - 1; k >= 1; k--) {
      z = 0.5 * (z + counts[k]);
    }
    z += REGISTERS * sigma((double) counts[0] / REGISTERS);
    return (double) REGISTERS * REGISTERS / (2 * Math.log(2) * z);
  }

  private static double sigma(double start) {
    if (start == 1) {
      return Double.POSITIVE_INFINITY;
    }
    double x = start;
    double y = 1;
    double z = x;
    double before;
    do {
      x *= x;
      before = z;
      z += x * y;
      y += y;
    } while (z != before);
    return z;
  }

  private static double tau(double start) {
    if (start == 0 || start == 1) {
      return 0;
    }
    double x = start;
    double y = 1;
    double z = 1 - x;
    double before;
    do {
      x = Math.sqrt(x);
      before = z;
      y *= 0.5;
      z -= (1 - x) * (1 - x) * y;
    } while (z != before);
    return z / 3;
  }
}
