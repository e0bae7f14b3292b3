package dev.fairhaven.signals.windows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Counts over time under many keys, in bounded memory outside the heap.
///
/// Thread-safe: one lock, held for the length of a transaction. Reading and adding cost well below
/// a microsecond each. A window of length W asked for at time t holds what happened from t - W to
/// t, both included; once a key has more than 256 sightings (or distinct values) it also holds what
/// happened earlier in the slice that t - W is in, and later in the slice of t. Events may come
/// late: they land in the slice of their own time, unless they are older than the series remembers,
/// which is at least 1.3 windows.
///
/// When memory is full, the key that was not seen for longest among a sample makes room.
public final class WindowStore {

  /// How far the clock of an event may run ahead without anything being forgotten too early.
  private static final long AHEAD_MAX_MILLIS = 24 * 3_600_000L;

  /// Parts of the keys that are copied one at a time.
  public static final int SHARDS = 1024;

  private static final int SHARD_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SHARDS);

  /// Fair, so that taking a snapshot does not keep others out.
  private final ReentrantLock lock = new ReentrantLock(/* fair= */ true);

  private final Journal journal = new Journal();
  private final Slab slab;
  private final Sightings sightings;
  private final SliceRing rings;
  private final Tally tally = new Tally();
  private final KeyTable[] tables = new KeyTable[SHARDS];
  private final long[] positions = new long[SHARDS];
  private final Map<Series, Layout> layouts = new HashMap<>();
  private final List<Layout> byNumber = new ArrayList<>();
  private final Set<Series> complete = new HashSet<>();
  private final Eviction eviction;
  private final long bytesMax;
  private long position;
  private long replayed = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;
  private long late;
  private long refused;

  /// @param bytesMax for sightings; the table of keys takes about 30 bytes a key more, on the heap
  public WindowStore(long bytesMax) {
    this.bytesMax = bytesMax;
    this.slab = new Slab(bytesMax, journal);
    this.sightings = new Sightings(slab);
    this.rings = new SliceRing(slab);
    for (int i = 0; i < SHARDS; i++) {
      tables[i] = new KeyTable();
    }
    this.eviction = new Eviction(this, slab, tables);
  }

  /// Starts a transaction, and waits for the one that is on. The same thread must end it.
  public void begin() {
    lock.lock();
    eviction.makeRoom();
    journal.begin();
  }

  /// Keeps what was added since [#begin].
  public void commit() {
    journal.forward(slab::confirm);
    endReplay();
    lock.unlock();
  }

  /// Keeps what was added since [#begin].
  ///
  /// @param reached how far in a log of events the store now is
  public void commit(long reached) {
    position = reached;
    commit();
  }

  /// Forgets what was added since [#begin], as if it had never been.
  public void rollback() {
    journal.backward(this::undo);
    endReplay();
    lock.unlock();
  }

  private void endReplay() {
    replayed = Long.MAX_VALUE;
  }

  private void undo(Journal.Change change, int address, long old) {
    if (change == Journal.Change.KEY) {
      table(old).put(old, address);
    } else {
      slab.undo(change, address, old);
    }
  }

  /// Runs `work` with exclusive access to the store. It may begin and end transactions.
  public <T> T exclusively(Supplier<T> work) {
    return locked(work);
  }

  /// Until the transaction ends, what is added happened at this place of the log: where a snapshot
  /// that was loaded knows of it, it is not added again.
  public void replay(long logged) {
    replayed = logged;
  }

  /// How far in the log of events the store is: what came up to there was added everywhere.
  public long position() {
    return locked(() -> position);
  }

  /// The answer, NaN where there is none.
  ///
  /// @param time of the event, in milliseconds since 1970
  /// @param value of the event: the bits of a double, or a hash where values are only told apart
  /// @param counts whether the event itself will be added
  public double read(
      Series series, long key, Question question, long time, long value, boolean counts) {
    lock.lock();
    try {
      return answer(layout(series), key, question, time, value, counts);
    } finally {
      lock.unlock();
    }
  }

  private double answer(
      Layout layout, long key, Question question, long time, long value, boolean counts) {
    boolean includes = counts && question.includesCurrent();
    tally.start(question.aggregate(), layout.isSet(), value);
    long hash = hash(layout, key);
    int block = table(hash).find(hash);
    if (block != 0) {
      read(block, layout, question.reach() - (includes && layout.isNewest ? 1 : 0), time);
    }
    if (includes) {
      tally.sighting(time, value);
    }
    return tally.result(question.percentile());
  }

  private void read(int block, Layout layout, long reach, long time) {
    if (layout.isNewest) {
      sightings.readNewest(block, layout, reach, time, tally);
    } else if (Block.isRing(slab.get(block))) {
      rings.read(block, layout, time - reach, time, tally);
    } else {
      sightings.read(block, layout, time - reach, time, tally);
    }
  }

  /// Adds a sighting.
  public void add(Series series, long key, long time, long value) {
    lock.lock();
    try {
      var layout = layout(series);
      long hash = hash(layout, key);
      if (replayed > positions[shard(hash)]) {
        newest = Math.max(newest, time);
        add(layout, hash, time, value);
      }
    } finally {
      lock.unlock();
    }
  }

  private void add(Layout layout, long key, long time, long value) {
    int block = table(key).find(key);
    if (block == 0) {
      startList(0, layout, key, time, value);
    } else if (Block.isRing(slab.get(block))) {
      addToRing(block, layout, key, time, value);
    } else {
      addToList(block, layout, key, time, value);
    }
  }

  private void startList(int old, Layout layout, long key, long time, long value) {
    int list = allocate(layout, layout.listWords(1), false);
    if (list == 0) {
      refused++;
    } else {
      sightings.add(list, layout, time, value);
      replace(key, old, list);
    }
  }

  private void addToRing(int block, Layout layout, long key, long time, long value) {
    if (layout.slice(time) - slab.get(block + 2) >= layout.slices) {
      // Everything it held is forgotten: the key begins anew, and is exact again.
      startList(block, layout, key, time, value);
    } else if (!rings.add(block, layout, time, value)) {
      late++;
    }
  }

  private void addToList(int block, Layout layout, long key, long time, long value) {
    long latest = Math.max(sightings.newest(block), time);
    if (time < layout.oldest(latest)) {
      late++;
    } else if (!sightings.add(block, layout, time, value)) {
      if (sightings.prune(block, layout, latest)) {
        sightings.add(block, layout, time, value);
      } else {
        grow(block, layout, key, time, value);
      }
    }
  }

  private void grow(int block, Layout layout, long key, long time, long value) {
    int count = sightings.count(block);
    boolean promoted = count >= layout.sightingsMax;
    int words = promoted ? layout.ringWords() : layout.listWords(count + 1);
    int bigger = allocate(layout, words, promoted);
    if (bigger == 0) {
      refused++;
    } else if (promoted) {
      promote(block, bigger, layout);
      rings.add(bigger, layout, time, value);
      replace(key, block, bigger);
    } else {
      sightings.copy(block, bigger, layout);
      sightings.add(bigger, layout, time, value);
      replace(key, block, bigger);
    }
  }

  private void promote(int list, int ring, Layout layout) {
    rings.start(ring, layout, sightings.newest(list));
    for (int i = 0; i < sightings.count(list); i++) {
      rings.add(ring, layout, sightings.time(list, layout, i), sightings.value(list, layout, i));
    }
  }

  /// A block with nothing in it, 0 if there is no room.
  private int allocate(Layout layout, int words, boolean ring) {
    int sizeClass = Slab.sizeClass(words);
    int block = slab.allocate(sizeClass);
    // In a transaction nothing can be given back, so room was made before it began.
    if (block == 0 && !journal.isActive() && eviction.evict(sizeClass)) {
      block = slab.allocate(sizeClass);
    }
    if (block != 0) {
      slab.set(block, Block.header(layout.number, sizeClass, ring, 0));
    }
    return block;
  }

  /// Gives a key another block, 0 to take it away.
  private void replace(long key, int old, int block) {
    var table = table(key);
    journal.note(Journal.Change.KEY, table.find(key), key);
    table.put(key, block);
    if (old != 0) {
      slab.free(old, Block.sizeClass(slab.get(old)));
    }
  }

  void forget(long key, int block) {
    replace(key, block, 0);
  }

  /// Whether all a block holds is older than its series remembers, and would be if the clock of the
  /// newest event ran ahead.
  boolean isOver(int block) {
    var layout = byNumber.get(Block.series(slab.get(block)));
    return !layout.isNewest && slab.get(block + 1) < layout.oldest(newest - AHEAD_MAX_MILLIS);
  }

  private Layout layout(Series series) {
    var known = layouts.get(series);
    return known == null ? register(series) : known;
  }

  private Layout register(Series series) {
    if (byNumber.size() == Block.SERIES_MAX) {
      throw new IllegalStateException("more than " + Block.SERIES_MAX + " series");
    }
    var layout = new Layout(series, byNumber.size());
    byNumber.add(layout);
    layouts.put(series, layout);
    return layout;
  }

  private static long hash(Layout layout, long key) {
    return Mix.of(layout.salt, key);
  }

  private static int shard(long hash) {
    return (int) (hash >>> SHARD_SHIFT);
  }

  private KeyTable table(long hash) {
    return tables[shard(hash)];
  }

  /// Whether a series has all the sightings it should have.
  public boolean isComplete(Series series) {
    return locked(() -> complete.contains(series));
  }

  /// Says that these have all the sightings they should have: from now on snapshots keep them.
  public void markComplete(Collection<Series> series) {
    locked(() -> complete.addAll(series));
  }

  /// All that have what they should have.
  public Set<Series> completeSeries() {
    return locked(() -> Set.copyOf(complete));
  }

  /// Forgets series, a part of the keys at a time: others may work in between.
  public void drop(Set<Series> series) {
    locked(() -> complete.removeAll(series));
    for (var table : tables) {
      locked(() -> dropFrom(table, series));
    }
  }

  private boolean dropFrom(KeyTable table, Set<Series> series) {
    for (int slot = 0; slot < table.capacity(); ) {
      int block = table.blockAt(slot);
      if (block != 0 && series.contains(seriesOf(block))) {
        // The next entry moves into this slot, so the slot is checked again.
        forget(table.keyAt(slot), block);
      } else {
        slot++;
      }
    }
    return true;
  }

  private Series seriesOf(int block) {
    return byNumber.get(Block.series(slab.get(block))).series;
  }

  /// Writes a snapshot of the complete series, a shard of the keys at a time: others wait no longer
  /// than copying one takes. Series must not be dropped meanwhile.
  public void save(OutputStream out) throws IOException {
    Snapshot.write(this, out);
  }

  /// Loads a snapshot into this store, which must be empty. Its [#position] is then the first place
  /// of the log that some part of the snapshot does not know of.
  ///
  /// @throws SnapshotException when the snapshot cannot be used; the store must then be discarded
  public void load(InputStream in) throws IOException {
    Snapshot.read(this, in);
    position = Arrays.stream(positions).min().orElse(0);
  }

  Map<Integer, Series> completeByNumber() {
    return locked(
        () ->
            complete.stream().collect(Collectors.toMap(each -> layout(each).number, each -> each)));
  }

  /// The blocks of these series in a shard, for a snapshot.
  ByteBuffer copyShard(int shard, Set<Integer> series) {
    return locked(() -> copy(shard, series));
  }

  private ByteBuffer copy(int shard, Set<Integer> series) {
    var table = tables[shard];
    var copied = ByteBuffer.allocate(Math.toIntExact(shardBytes(table)));
    copied.putLong(Math.max(position, positions[shard]));
    var words = new long[Slab.words(Slab.sizeClasses() - 1)];
    for (int slot = 0; slot < table.capacity(); slot++) {
      int block = table.blockAt(slot);
      if (block != 0 && series.contains(Block.series(slab.get(block))) && !isOver(block)) {
        int used = usedWords(block);
        slab.copyTo(block, words, used);
        copied.putLong(table.keyAt(slot)).putInt(used);
        copied.asLongBuffer().put(words, 0, used);
        copied.position(copied.position() + used * Long.BYTES);
      }
    }
    return copied.flip();
  }

  private long shardBytes(KeyTable table) {
    long bytes = Long.BYTES;
    for (int slot = 0; slot < table.capacity(); slot++) {
      int block = table.blockAt(slot);
      bytes += block == 0 ? 0 : Long.BYTES + Integer.BYTES + (long) usedWords(block) * Long.BYTES;
    }
    return bytes;
  }

  private int usedWords(int block) {
    long header = slab.get(block);
    var layout = byNumber.get(Block.series(header));
    return Block.isRing(header) ? layout.ringWords() : layout.listWords(Block.sightings(header));
  }

  void restoreShard(int shard, ByteBuffer copied, Map<Integer, Series> byNumber) {
    locked(() -> restore(shard, copied, byNumber));
  }

  private boolean restore(int shard, ByteBuffer copied, Map<Integer, Series> series) {
    positions[shard] = copied.getLong();
    while (copied.hasRemaining()) {
      long key = copied.getLong();
      var words = new long[copied.getInt()];
      copied.asLongBuffer().get(words);
      copied.position(copied.position() + words.length * Long.BYTES);
      var saved = series.get(Block.series(words[0]));
      if (saved != null) {
        restore(key, words, layout(saved));
      }
    }
    return true;
  }

  private void restore(long key, long[] words, Layout layout) {
    boolean ring = Block.isRing(words[0]);
    int block = allocate(layout, words.length, ring);
    if (block == 0) {
      refused++;
      return;
    }
    long header = slab.get(block);
    slab.set(block, Block.withSightings(header, Block.sightings(words[0])));
    for (int i = 1; i < words.length; i++) {
      slab.set(block + i, words[i]);
    }
    newest = Math.max(newest, words[1]);
    table(key).put(key, block);
  }

  public Statistics statistics() {
    return locked(
        () -> {
          long keys = 0;
          long bytes = slab.bytes();
          for (var table : tables) {
            keys += table.size();
            bytes += table.bytes();
          }
          return new Statistics(keys, bytes, bytesMax, eviction.evicted(), late, refused);
        });
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
