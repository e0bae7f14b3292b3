package dev.fairhaven.signals.near;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/// The prints of recent texts, of which the oldest make room for new ones. Thread-safe.
///
/// Takes about 160 bytes a text it has room for, and those at once.
///
/// @implNote A print is cut into [#BANDS] bands of three values. Two texts that have a share *s* of
///   their runs in common agree in all of some band with the chance 1 − (1 − s³)¹⁶: 0.98 where s is
///   0.6, 0.88 at 0.5. Texts that agree in a band are chained from the newest back, as a compressor
///   chains places; a chain ends where its next text was overwritten, which its number tells. What
///   a chain leads to is compared by one byte of each value.
public final class RecentTexts {

  static final int BAND = 3;
  static final int BANDS = TextPrint.HASHES / BAND;

  /// Texts there may be room for.
  public static final int CAPACITY_MAX = 40_000_000;

  /// Texts that are compared for one question; a wave of more is a wave.
  public static final int COMPARED_MAX = 4_000;

  /// Accounts that are told apart for one question.
  public static final int ACCOUNTS_MAX = 1_000;

  /// By how many milliseconds a text may come late and still be found.
  public static final long LATE_MAX = 5 * 60_000L;

  /// Texts that are looked at for one question, those that only share a place included.
  private static final int VISITED_MAX = 20_000;

  private static final int NONE = -1;

  /// Places whose values lie together.
  private static final int CHUNK = 1 << 16;

  private final int capacity;

  /// The newest text of each chain, by band.
  private final int[][] heads;

  private final int headMask;

  /// The one before it in the chain, by band and place.
  private final int[][] before;

  /// One byte of each value, by place.
  private final byte[][] values;

  private final long[] times;
  private final long[] accounts;
  private final ReentrantLock lock = new ReentrantLock();

  /// How many texts were added so far; a text's number is what this was before it.
  private long added;

  /// @param capacity texts there is room for
  public RecentTexts(int capacity) {
    if (capacity < 1 || capacity > CAPACITY_MAX) {
      throw new IllegalArgumentException(
          "expected a capacity from 1 to " + CAPACITY_MAX + ", got " + capacity);
    }
    this.capacity = capacity;
    int buckets = Math.max(16, Integer.highestOneBit(capacity) / 2);
    this.headMask = buckets - 1;
    this.heads = new int[BANDS][buckets];
    for (var head : heads) {
      Arrays.fill(head, NONE);
    }
    this.before = new int[BANDS][capacity];
    this.values = new byte[(capacity + CHUNK - 1) / CHUNK][];
    this.times = new long[capacity];
    this.accounts = new long[capacity];
  }

  /// What is near a text.
  ///
  /// @param texts how many
  /// @param accounts from how many accounts
  /// @param isMore whether there may be more than was looked at
  public record Near(int texts, int accounts, boolean isMore) {}

  /// Adds a text. Times ascend but for [#LATE_MAX]; one that comes later still may be missed.
  ///
  /// @param time in milliseconds
  /// @param account whose it is, as a number that is the same for the same account
  public void add(TextPrint print, long time, long account) {
    lock.lock();
    try {
      int number = (int) added;
      int place = place(number);
      for (int band = 0; band < BANDS; band++) {
        int bucket = bucket(print, band);
        before[band][place] = heads[band][bucket];
        heads[band][bucket] = number;
      }
      keep(print, place);
      times[place] = time;
      accounts[place] = account;
      added++;
    } finally {
      lock.unlock();
    }
  }

  private int place(int number) {
    return Integer.remainderUnsigned(number, capacity);
  }

  private int bucket(TextPrint print, int band) {
    long key = band;
    for (int i = 0; i < BAND; i++) {
      key = TextPrint.mixed(key * 31 + print.minimum(BAND * band + i));
    }
    return (int) key & headMask;
  }

  private void keep(TextPrint print, int place) {
    var chunk = values[place / CHUNK];
    if (chunk == null) {
      chunk = new byte[CHUNK * TextPrint.HASHES];
      values[place / CHUNK] = chunk;
    }
    int at = place % CHUNK * TextPrint.HASHES;
    for (int i = 0; i < TextPrint.HASHES; i++) {
      chunk[at + i] = (byte) print.minimum(i);
    }
  }

  /// How many texts since a time are near this one.
  ///
  /// @param since in milliseconds; texts of that time count
  /// @param similarity how many of all runs that either text has, both must have, from 0 to 1;
  ///   below 0.5 many are missed
  public Near find(TextPrint print, long since, double similarity) {
    if (!(similarity > 0 && similarity <= 1)) {
      throw new IllegalArgumentException("expected a similarity from 0 to 1, got " + similarity);
    }
    lock.lock();
    try {
      return new Search(print, since, equalMin(similarity)).run();
    } finally {
      lock.unlock();
    }
  }

  /// How many bytes must be equal: of values that differ, one in 256 has the same byte.
  private static int equalMin(double similarity) {
    double chance = 1.0 / (1 << Byte.SIZE);
    return (int) Math.ceil(TextPrint.HASHES * (similarity + (1 - similarity) * chance) - 1e-9);
  }

  /// How many texts there are.
  public int size() {
    return (int) Math.min(added, capacity);
  }

  private boolean isThere(int number) {
    long behind = added - 1 - number & 0xffff_ffffL;
    return number != NONE && behind < Math.min(added, capacity);
  }

  /// One question.
  private final class Search {

    private final TextPrint print;
    private final long since;
    private final int equalMin;
    private final Numbers seen = new Numbers(COMPARED_MAX);
    private final Numbers owners = new Numbers(ACCOUNTS_MAX);
    private int texts;
    private int visited;
    private boolean isMore;

    Search(TextPrint print, long since, int equalMin) {
      this.print = print;
      this.since = since;
      this.equalMin = equalMin;
    }

    Near run() {
      for (int band = 0; band < BANDS && !isMore; band++) {
        follow(band);
      }
      return new Near(texts, owners.size(), isMore);
    }

    private void follow(int band) {
      int number = heads[band][bucket(print, band)];
      while (isThere(number) && !isMore) {
        int place = place(number);
        if (times[place] < since - LATE_MAX) {
          return;
        }
        if (times[place] >= since) {
          compare(number, place);
        }
        isMore |= ++visited >= VISITED_MAX;
        number = before[band][place];
      }
    }

    private void compare(int number, int place) {
      if (equal(place) < equalMin) {
        return;
      }
      if (seen.isFull() || owners.isFull()) {
        isMore = true;
      } else if (seen.add(number)) {
        texts++;
        owners.add(accounts[place]);
      }
    }

    private int equal(int place) {
      var chunk = values[place / CHUNK];
      int at = place % CHUNK * TextPrint.HASHES;
      int equal = 0;
      for (int i = 0; i < TextPrint.HASHES; i++) {
        equal += chunk[at + i] == (byte) print.minimum(i) ? 1 : 0;
      }
      return equal;
    }
  }
}
