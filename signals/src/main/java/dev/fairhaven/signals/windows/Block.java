package dev.fairhaven.signals.windows;

/// The first word of a block: which series it belongs to, its size, what is in it.
final class Block {

  static final int SERIES_MAX = 1 << 16;

  private static final int SIZE_SHIFT = 16;
  private static final int RING_SHIFT = 24;
  private static final int COUNT_SHIFT = 32;

  private Block() {}

  static long header(int series, int sizeClass, boolean ring, int sightings) {
    return series
        | ((long) sizeClass << SIZE_SHIFT)
        | ((ring ? 1L : 0) << RING_SHIFT)
        | ((long) sightings << COUNT_SHIFT);
  }

  static int series(long header) {
    return (int) header & (SERIES_MAX - 1);
  }

  static int sizeClass(long header) {
    return (int) (header >>> SIZE_SHIFT) & 0xff;
  }

  static boolean isRing(long header) {
    return ((header >>> RING_SHIFT) & 1) != 0;
  }

  static int sightings(long header) {
    return (int) (header >>> COUNT_SHIFT);
  }

  static long withSightings(long header, int sightings) {
    return (header & 0xffff_ffffL) | ((long) sightings << COUNT_SHIFT);
  }
}
