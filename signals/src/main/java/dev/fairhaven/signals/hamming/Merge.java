package dev.fairhaven.signals.hamming;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Makes one segment of several parts.
final class Merge {

  private Merge() {}

  /// The parts that should become one: the newest full ones, back to the first segment that is
  /// larger than all after it together. Empty when no buffer is full.
  ///
  /// @param parts the last of which is still added to
  static List<Part> choose(List<Part> parts) {
    int closed = parts.size() - 1;
    int first = closed;
    long newer = 0;
    while (first > 0 && isMerged(parts.get(first - 1), newer)) {
      first--;
      newer += parts.get(first).size();
    }
    return List.copyOf(parts.subList(first, closed));
  }

  private static boolean isMerged(Part part, long newer) {
    return switch (part) {
      case Buffer _ -> true;
      case Segment segment -> newer > 0 && segment.size() <= newer;
    };
  }

  static Segment of(List<Part> parts) {
    return new Segment(sorted(parts));
  }

  /// What the parts hold, in order of the ids; of two with one id that in the later part.
  static Hashes sorted(List<Part> parts) {
    return parts.stream().map(Merge::sorted).reduce(new Hashes(0), Merge::merged);
  }

  private static Hashes sorted(Part part) {
    var all = gathered(part);
    return switch (part) {
      case Segment _ -> all;
      case Buffer _ -> {
        var order = IntStream.range(0, all.capacity()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (some, other) -> Long.compare(all.ids[some], all.ids[other]));
        var sorted = new Hashes(all.capacity());
        for (int i = 0; i < order.length; i++) {
          sorted.copy(all, order[i], i);
        }
        yield sorted;
      }
    };
  }

  private static Hashes merged(Hashes older, Hashes newer) {
    if (older.capacity() == 0 || newer.capacity() == 0) {
      return older.capacity() == 0 ? newer : older;
    }
    var merged = new Filling(older.capacity() + newer.capacity());
    int i = 0;
    for (int j = 0; j < newer.capacity(); j++) {
      for (; i < older.capacity() && older.ids[i] <= newer.ids[j]; i++) {
        if (older.ids[i] < newer.ids[j]) {
          merged.visit(older, i);
        }
      }
      merged.visit(newer, j);
    }
    for (; i < older.capacity(); i++) {
      merged.visit(older, i);
    }
    return merged.whole();
  }

  private static Hashes gathered(Part part) {
    var gathered = new Filling(part.size());
    part.forEach(gathered);
    return gathered.whole();
  }

  /// Takes hashes until it is full: others may add and remove meanwhile.
  private static final class Filling implements Part.Visitor {

    private final Hashes hashes;
    private int size;

    Filling(int capacity) {
      hashes = new Hashes(capacity);
    }

    @Override
    public void visit(Hashes from, int index) {
      if (size < hashes.capacity()) {
        hashes.copy(from, index, size++);
      }
    }

    Hashes whole() {
      return size == hashes.capacity() ? hashes : hashes.first(size);
    }
  }
}
