package dev.fairhaven.signals.windows;

/// Blocks that hold a summary of each of the newest slices of time. Used under the store's lock.
final class SliceRing {

  private static final long NOTHING = Double.doubleToRawLongBits(Double.NaN);

  private final Slab slab;
  private final long[] registers = new long[Distinct.WORDS];

  /// The slices of a ring, copied so that going through them is cheap.
  private final long[] copy = new long[Layout.SLICES * Layout.SUMMARY_WORDS_MAX];

  SliceRing(Slab slab) {
    this.slab = slab;
  }

  /// Makes a fresh block a ring that ends with the slice of a time.
  void start(int block, Layout layout, long time) {
    slab.set(block + 1, time);
    slab.set(block + 2, layout.slice(time));
    if (layout.kind == Kind.EXTREMES) {
      clear(block, layout, layout.firstSlice(time), layout.slice(time));
    }
  }

  /// Whether the sighting was not too late.
  boolean add(int block, Layout layout, long time, long value) {
    long slice = layout.slice(time);
    long newest = slab.get(block + 2);
    if (slice <= newest - layout.slices) {
      return false;
    }
    if (slice > newest) {
      clear(block, layout, Math.max(newest + 1, slice - layout.slices + 1), slice);
      slab.set(block + 2, slice);
    }
    slab.set(block + 1, Math.max(slab.get(block + 1), time));
    put(at(block, layout, slice), layout, slice, value);
    return true;
  }

  private void clear(int block, Layout layout, long first, long last) {
    for (long slice = first; slice <= last; slice++) {
      if (layout.kind == Kind.COUNTS) {
        setCount(block, layout, slice, 0);
      } else {
        int at = at(block, layout, slice);
        for (int i = 0; i < layout.sliceWords; i++) {
          slab.set(at + i, layout.kind == Kind.EXTREMES ? NOTHING : 0);
        }
      }
    }
  }

  private static int index(Layout layout, long slice) {
    return Math.floorMod(slice, layout.slices);
  }

  /// Where a slice begins; counts lie two in a word.
  private static int at(int block, Layout layout, long slice) {
    int index = index(layout, slice);
    return block
        + Layout.RING_HEADER
        + (layout.kind == Kind.COUNTS ? index / 2 : index * layout.sliceWords);
  }

  private static int shift(Layout layout, long slice) {
    return (index(layout, slice) & 1) * Integer.SIZE;
  }

  private void setCount(int block, Layout layout, long slice, long count) {
    int at = at(block, layout, slice);
    int shift = shift(layout, slice);
    long others = slab.get(at) & ~(0xffff_ffffL << shift);
    slab.set(at, others | (Math.min(count, 0xffff_ffffL) << shift));
  }

  private void put(int at, Layout layout, long slice, long value) {
    double number = Double.longBitsToDouble(value);
    switch (layout.kind) {
      case COUNTS -> {
        int shift = shift(layout, slice);
        long word = slab.get(at);
        if (((word >>> shift) & 0xffff_ffffL) < 0xffff_ffffL) {
          slab.set(at, word + (1L << shift));
        }
      }
      case MOMENTS -> putMoment(at, number);
      case EXTREMES -> {
        double min = slab.getDouble(at);
        slab.setDouble(at, Double.isNaN(min) ? number : Math.min(min, number));
        double max = slab.getDouble(at + 1);
        slab.setDouble(at + 1, Double.isNaN(max) ? number : Math.max(max, number));
      }
      case DISTINCT -> putHash(at, value);
      case QUANTILES -> putSample(at, value);
    }
  }

  /// Welford's update, with the sum kept instead of the mean.
  private void putMoment(int at, double number) {
    long count = slab.get(at);
    double sum = slab.getDouble(at + 1);
    double before = count == 0 ? 0 : number - sum / count;
    double after = number - (sum + number) / (count + 1);
    slab.set(at, count + 1);
    slab.setDouble(at + 1, sum + number);
    slab.setDouble(at + 2, slab.getDouble(at + 2) + before * after);
  }

  private void putHash(int at, long hash) {
    int register = Distinct.register(hash);
    int shift = (register & 7) * Byte.SIZE;
    long word = slab.get(at + register / Long.BYTES);
    long rank = Distinct.rank(hash);
    if (((word >>> shift) & 0xff) < rank) {
      slab.set(at + register / Long.BYTES, (word & ~(0xffL << shift)) | (rank << shift));
    }
  }

  /// Vitter's algorithm R; the choice is by a hash, so that the same sightings leave the same
  /// sample.
  private void putSample(int at, long value) {
    long seen = slab.get(at);
    long place =
        seen < Layout.SAMPLES ? seen : Long.remainderUnsigned(Mix.of(value, seen), seen + 1);
    slab.set(at, seen + 1);
    if (place < Layout.SAMPLES) {
      slab.set(at + 1 + (int) place, value);
    }
  }

  /// Tells `tally` what is in the slices the window touches.
  void read(int block, Layout layout, long from, long to, Tally tally) {
    long newest = slab.get(block + 2);
    long first = Math.max(layout.slice(from), newest - layout.slices + 1);
    long last = Math.min(layout.slice(to), newest);
    if (first > last) {
      return;
    }
    if (layout.kind == Kind.COUNTS) {
      readCounts(block, layout, first, last, from, to, tally);
      return;
    }
    boolean isSmall = layout.sliceWords <= Layout.SUMMARY_WORDS_MAX;
    if (isSmall) {
      slab.copyTo(block + Layout.RING_HEADER, copy, layout.slices * layout.sliceWords);
    }
    int index = index(layout, first);
    for (long slice = first; slice <= last; slice++) {
      int at = index * layout.sliceWords;
      if (isSmall) {
        readCopied(at, layout, tally);
      } else {
        readSketch(block + Layout.RING_HEADER + at, layout, tally);
      }
      index = index + 1 == layout.slices ? 0 : index + 1;
    }
  }

  private void readCopied(int at, Layout layout, Tally tally) {
    if (layout.kind == Kind.MOMENTS) {
      tally.moments(copy[at], number(at + 1), number(at + 2));
    } else {
      tally.extremes(number(at), number(at + 1));
    }
  }

  private double number(int at) {
    return Double.longBitsToDouble(copy[at]);
  }

  private void readCounts(
      int block, Layout layout, long first, long last, long from, long to, Tally tally) {
    slab.copyTo(block + Layout.RING_HEADER, copy, layout.slices / 2);
    int index = index(layout, first);
    long total = 0;
    long earliest = Long.MAX_VALUE;
    long latest = 0;
    for (long slice = first; slice <= last; slice++) {
      long count = (copy[index >>> 1] >>> ((index & 1) * Integer.SIZE)) & 0xffff_ffffL;
      if (count != 0) {
        total += count;
        earliest = Math.min(earliest, slice);
        latest = slice;
      }
      index = index + 1 == layout.slices ? 0 : index + 1;
    }
    if (total > 0) {
      long end = Math.min(to, (latest + 1) * layout.sliceMillis - 1);
      tally.counted(
          total, Math.max(from, earliest * layout.sliceMillis), Math.min(end, slab.get(block + 1)));
    }
  }

  private void readSketch(int at, Layout layout, Tally tally) {
    if (layout.kind == Kind.DISTINCT) {
      slab.copyTo(at, registers, registers.length);
      tally.registers(registers);
    } else {
      readSamples(at, tally);
    }
  }

  private void readSamples(int at, Tally tally) {
    long seen = slab.get(at);
    int samples = (int) Math.min(seen, Layout.SAMPLES);
    for (int i = 0; i < samples; i++) {
      tally.weighted(slab.getDouble(at + 1 + i), (double) seen / samples);
    }
  }
}
