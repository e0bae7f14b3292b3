package dev.fairhaven.signals.windows;

/// Blocks that hold sightings singly. Used under the store's lock.
final class Sightings {

  private final Slab slab;

  /// What a block holds, copied so that going through it is cheap.
  private final long[] copy = new long[2 * Layout.LIST_MAX];

  Sightings(Slab slab) {
    this.slab = slab;
  }

  int count(int block) {
    return Block.sightings(slab.get(block));
  }

  long newest(int block) {
    return slab.get(block + 1);
  }

  long time(int block, Layout layout, int index) {
    return slab.get(block + Layout.HEADER + index * layout.stride);
  }

  long value(int block, Layout layout, int index) {
    return layout.stride == 1 ? 0 : slab.get(block + Layout.HEADER + index * layout.stride + 1);
  }

  /// Whether there was room.
  boolean add(int block, Layout layout, long time, long value) {
    if (layout.isSet() && sawAgain(block, layout, time, value)) {
      return true;
    }
    int count = count(block);
    if (count == capacity(block, layout)) {
      return false;
    }
    insert(block, layout, layout.isSet() ? count : place(block, layout, time), time, value);
    return true;
  }

  private void copy(int block, Layout layout, int first, int last) {
    slab.copyTo(
        block + Layout.HEADER + first * layout.stride, copy, (last - first) * layout.stride);
  }

  /// Notes that a member of a set was seen again.
  private boolean sawAgain(int block, Layout layout, long time, long value) {
    int count = count(block);
    copy(block, layout, 0, count);
    for (int i = 0; i < count; i++) {
      if (copy[2 * i + 1] == value) {
        int at = block + Layout.HEADER + i * layout.stride;
        slab.set(at, Math.max(slab.get(at), time));
        slab.set(block + 1, Math.max(newest(block), time));
        return true;
      }
    }
    return false;
  }

  private int capacity(int block, Layout layout) {
    int words = Slab.words(Block.sizeClass(slab.get(block))) - Layout.HEADER;
    return Math.min(layout.sightingsMax, words / layout.stride);
  }

  /// Where a sighting belongs: after all that are not later.
  private int place(int block, Layout layout, long time) {
    int place = count(block);
    while (place > 0 && time(block, layout, place - 1) > time) {
      place--;
    }
    return place;
  }

  private void insert(int block, Layout layout, int place, long time, long value) {
    int count = count(block);
    move(block, layout, place, count, 1);
    int at = block + Layout.HEADER + place * layout.stride;
    slab.set(at, time);
    if (layout.stride > 1) {
      slab.set(at + 1, value);
    }
    slab.set(block, Block.withSightings(slab.get(block), count + 1));
    slab.set(block + 1, count == 0 ? time : Math.max(newest(block), time));
  }

  /// Moves the sightings from `start` to `end` by so many places.
  private void move(int block, Layout layout, int start, int end, int by) {
    int first = block + Layout.HEADER;
    int words = (end - start) * layout.stride;
    int from = first + start * layout.stride;
    int to = from + by * layout.stride;
    for (int i = 0; i < words; i++) {
      int word = by > 0 ? words - 1 - i : i;
      slab.set(to + word, slab.get(from + word));
    }
  }

  /// Forgets what is older than the series remembers. Whether there is room now.
  boolean prune(int block, Layout layout, long newest) {
    int count = count(block);
    int kept =
        layout.isSet() ? dropMembers(block, layout, newest) : dropOldest(block, layout, newest);
    slab.set(block, Block.withSightings(slab.get(block), kept));
    return kept < count;
  }

  private int dropOldest(int block, Layout layout, long newest) {
    int count = count(block);
    int dropped = layout.isNewest ? Math.max(0, count - layout.sightingsKept) : 0;
    long oldest = layout.oldest(newest);
    while (dropped < count && time(block, layout, dropped) < oldest) {
      dropped++;
    }
    if (dropped > 0) {
      move(block, layout, dropped, count, -dropped);
    }
    return count - dropped;
  }

  private int dropMembers(int block, Layout layout, long newest) {
    long oldest = layout.oldest(newest);
    int count = count(block);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (time(block, layout, i) >= oldest) {
        if (kept < i) {
          move(block, layout, i, i + 1, kept - i);
        }
        kept++;
      }
    }
    return kept;
  }

  /// Adds all of one block to another that is empty and has room.
  void copy(int from, int to, Layout layout) {
    int count = count(from);
    for (int i = 0; i < count * layout.stride; i++) {
      slab.set(to + Layout.HEADER + i, slab.get(from + Layout.HEADER + i));
    }
    slab.set(to, Block.withSightings(slab.get(to), count));
    slab.set(to + 1, newest(from));
  }

  /// Tells `tally` what is in the window.
  void read(int block, Layout layout, long from, long to, Tally tally) {
    if (layout.isSet()) {
      readMembers(block, layout, from, tally);
    } else {
      read(block, layout, placeOf(block, layout, from), placeAfter(block, layout, to), tally);
    }
  }

  /// Tells `tally` the newest sightings up to a time.
  void readNewest(int block, Layout layout, long count, long to, Tally tally) {
    int last = placeAfter(block, layout, to);
    read(block, layout, (int) Math.max(0, last - count), last, tally);
  }

  /// A member that was seen again after the window may have been seen in it as well.
  private void readMembers(int block, Layout layout, long from, Tally tally) {
    int count = count(block);
    copy(block, layout, 0, count);
    for (int i = 0; i < count; i++) {
      if (copy[2 * i] >= from) {
        tally.member(copy[2 * i + 1]);
      }
    }
  }

  private void read(int block, Layout layout, int first, int last, Tally tally) {
    if (first >= last) {
      return;
    }
    if (layout.stride == 1) {
      long latest = last == count(block) ? newest(block) : time(block, layout, last - 1);
      tally.counted(last - first, time(block, layout, first), latest);
      return;
    }
    copy(block, layout, first, last);
    for (int i = 0; i < last - first; i++) {
      tally.sighting(copy[2 * i], copy[2 * i + 1]);
    }
  }

  /// The first sighting that is after a time. Mostly none is, which the header tells.
  private int placeAfter(int block, Layout layout, long time) {
    return newest(block) <= time ? count(block) : placeOf(block, layout, time + 1);
  }

  /// The first sighting that is not before a time, by bisection.
  private int placeOf(int block, Layout layout, long time) {
    if (time(block, layout, 0) >= time) {
      return 0;
    }
    int low = 0;
    int high = count(block);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(block, layout, middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
