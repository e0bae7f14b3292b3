package dev.fairhaven.signals.hamming;

import dev.fairhaven.signals.pdq.PdqHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/// Hashes by id, and which of them are close to a given one. Thread-safe; searching never waits.
///
/// What was added or removed is seen by every search that begins afterwards. New hashes are
/// compared one by one until there are [#BUFFER_MAX]; then an executor merges them into segments,
/// of which each is larger than all newer ones together. Takes 360 bytes a hash, and 4 MB a
/// segment.
public final class HammingIndex {

  /// Hashes an index holds at most.
  public static final int SIZE_MAX = 100_000_000;

  /// Matches a search returns at most.
  public static final int MATCHES_MAX = 10_000;

  /// Hashes that are compared one by one before they are merged.
  public static final int BUFFER_MAX = 16_384;

  private final Executor merges;
  private final int bufferMax;
  private final ReentrantLock changes = new ReentrantLock();
  private final Condition mergeEnded = changes.newCondition();

  /// Oldest and largest first; the last one is the buffer that is added to.
  private volatile List<Part> parts;

  private boolean isMerging;

  /// Removed since the merge that is going on began.
  private final List<Long> removedMeanwhile = new ArrayList<>();

  /// @param merges runs merges, one at a time, each as long as building a segment takes; what runs
  ///   them in the caller's thread makes the addition that fills the buffer wait
  public HammingIndex(Executor merges) {
    this(merges, BUFFER_MAX);
  }

  HammingIndex(Executor merges, int bufferMax) {
    this.merges = merges;
    this.bufferMax = bufferMax;
    this.parts = List.of(new Buffer(bufferMax));
  }

  /// Adds a hash, in place of the one with the same id if there is one.
  ///
  /// @throws IllegalStateException when the index is full
  public void add(long id, PdqHash hash) {
    changes.lock();
    try {
      if (!removeFrom(parts, id) && size() >= SIZE_MAX) {
        throw new IllegalStateException("the index holds at most " + SIZE_MAX + " hashes");
      }
      buffer().add(id, hash);
      startNewBufferIfFull();
    } finally {
      changes.unlock();
    }
    mergeIfNeeded();
  }

  /// Fills an index that is empty, without the merges that adding one by one takes.
  ///
  /// @param ids ascending, by number from 0
  /// @param hashes by the same number
  /// @throws IllegalStateException when it is not empty
  /// @throws IllegalArgumentException when the ids do not ascend, or there are too many
  public void addAll(int count, IntToLongFunction ids, IntFunction<PdqHash> hashes) {
    if (count < 0 || count > SIZE_MAX) {
      throw new IllegalArgumentException("expected at most " + SIZE_MAX + " hashes, got " + count);
    }
    var all = new Hashes(count);
    for (int i = 0; i < count; i++) {
      all.set(i, ids.applyAsLong(i), hashes.apply(i));
      if (i > 0 && all.ids[i] <= all.ids[i - 1]) {
        throw new IllegalArgumentException("expected ascending ids, got " + all.ids[i]);
      }
    }
    changes.lock();
    try {
      if (size() > 0) {
        throw new IllegalStateException("the index is not empty");
      }
      parts = List.of(new Segment(all), new Buffer(bufferMax));
    } finally {
      changes.unlock();
    }
  }

  private Buffer buffer() {
    return (Buffer) parts.getLast();
  }

  private void startNewBufferIfFull() {
    if (buffer().isFull()) {
      var longer = new ArrayList<>(parts);
      longer.add(new Buffer(bufferMax));
      parts = List.copyOf(longer);
    }
  }

  /// Takes a hash out.
  ///
  /// @return whether it was there
  public boolean remove(long id) {
    changes.lock();
    try {
      return removeFrom(parts, id);
    } finally {
      changes.unlock();
    }
  }

  private boolean removeFrom(List<Part> searched, long id) {
    boolean wasThere = false;
    for (var part : searched) {
      wasThere |= part.remove(id);
    }
    if (wasThere && isMerging) {
      removedMeanwhile.add(id);
    }
    return wasThere;
  }

  public boolean contains(long id) {
    return parts.stream().anyMatch(part -> part.contains(id));
  }

  public int size() {
    return parts.stream().mapToInt(Part::size).sum();
  }

  /// The hashes that differ from the given one in at most `threshold` bits, nearest first, then by
  /// id.
  ///
  /// @param threshold from 0 to 256; up to 31 it is fast, above it every hash is compared
  /// @param limit how many at most, from 1 to [#MATCHES_MAX]; the nearest are kept
  public List<Match> search(PdqHash query, int threshold, int limit) {
    if (threshold < 0 || threshold > PdqHash.BITS) {
      throw new IllegalArgumentException("expected a threshold from 0 to 256, got " + threshold);
    }
    if (limit < 1 || limit > MATCHES_MAX) {
      throw new IllegalArgumentException(
          "expected a limit from 1 to " + MATCHES_MAX + ", got " + limit);
    }
    var nearest = new Nearest(limit);
    for (var part : parts) {
      part.search(query, threshold, nearest);
    }
    return nearest.inOrder();
  }

  private void mergeIfNeeded() {
    List<Part> merged;
    changes.lock();
    try {
      merged = isMerging ? List.of() : Merge.choose(parts);
      if (merged.isEmpty()) {
        return;
      }
      beginMerge();
    } finally {
      changes.unlock();
    }
    merges.execute(() -> merge(merged));
  }

  private void beginMerge() {
    isMerging = true;
    removedMeanwhile.clear();
  }

  /// Merges everything into one segment, for searches that are as fast as they can be. Waits for a
  /// merge that is going on, and until it is done.
  public void compact() {
    List<Part> all;
    changes.lock();
    try {
      while (isMerging) {
        mergeEnded.awaitUninterruptibly();
      }
      beginMerge();
      var closed = new ArrayList<>(parts);
      closed.add(new Buffer(bufferMax));
      parts = List.copyOf(closed);
      all = closed.subList(0, closed.size() - 1);
    } finally {
      changes.unlock();
    }
    merge(List.copyOf(all));
  }

  private void merge(List<Part> merged) {
    boolean isDone = false;
    try {
      replace(merged, Merge.of(merged));
      isDone = true;
    } finally {
      if (!isDone) {
        endMerge();
      }
    }
    mergeIfNeeded();
  }

  private void replace(List<Part> merged, Segment segment) {
    changes.lock();
    try {
      removedMeanwhile.forEach(segment::remove);
      var fewer = new ArrayList<>(parts);
      int at = fewer.indexOf(merged.getFirst());
      fewer.removeAll(merged);
      fewer.add(at, segment);
      parts = List.copyOf(fewer);
      endMerge();
    } finally {
      changes.unlock();
    }
  }

  private void endMerge() {
    changes.lock();
    try {
      isMerging = false;
      mergeEnded.signalAll();
    } finally {
      changes.unlock();
    }
  }

  /// Writes all hashes, with a checksum. Others may change the index meanwhile: of what they change
  /// some may be in the snapshot.
  public void save(OutputStream out) throws IOException {
    HashSnapshot.write(parts, out);
  }

  /// An index with the hashes of a snapshot.
  ///
  /// @throws SnapshotException when it is not a whole snapshot
  public static HammingIndex load(InputStream in, Executor merges) throws IOException {
    var index = new HammingIndex(merges);
    var hashes = HashSnapshot.read(in);
    if (hashes.capacity() > 0) {
      index.parts = List.of(new Segment(hashes), new Buffer(index.bufferMax));
    }
    return index;
  }
}
