package dev.fairhaven.signals.near;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/// The fingerprints of recent texts, of which the oldest make room for new ones. Thread-safe.
///
/// Takes about 240 bytes a text it has room for, a third of it at once.
///
/// @implNote A fingerprint is cut into [#BANDS] bands of five values. Two texts that have a share
///   *s* of their runs in common agree in all of some band with the chance 1 − (1 − s⁵)²⁰: 0.99
///   where s is 0.75, 0.97 at 0.7, 0.8 at 0.6. Unrelated texts of one language have a twentieth to
///   a tenth in common: of ten million, with fewer values in a band, thousands would have to be
///   compared. Texts that agree in a band are chained from the newest back, as a compressor chains
///   places; a chain ends where its next text was overwritten, which its number tells. What a chain
///   leads to is compared by one byte of each of [#COMPARED] values.
public final class RecentTexts {

  static final int BAND = 5;
  static final int BANDS = TextFingerprint.HASHES / BAND;

  /// Values of which a byte is kept.
  static final int COMPARED = 64;

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

  private final int capacity;

  /// The newest text of each chain, by band.
  private final int[][] heads;

  private final int headMask;

  private final Places places;
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
    int buckets = Math.max(16, Integer.highestOneBit(capacity));
    this.headMask = buckets - 1;
    this.heads = new int[BANDS][buckets];
    for (var head : heads) {
      Arrays.fill(head, NONE);
    }
    this.places = new Places(capacity);
  }

  /// What is near a text.
  ///
  /// @param texts how many
  /// @param accounts from how many accounts
  /// @param isMore whether there may be more than was looked at
  public record NearDuplicates(int texts, int accounts, boolean isMore) {}

  /// Adds a text. Times ascend but for [#LATE_MAX]; one that comes later still may be missed.
  ///
  /// @param time in milliseconds
  /// @param account whose it is, as a number that is the same for the same account
  public void add(TextFingerprint fingerprint, long time, long account) {
    lock.lock();
    try {
      int number = (int) added;
      int place = place(number);
      for (int band = 0; band < BANDS; band++) {
        int bucket = bucket(fingerprint, band);
        places.setBefore(place, band, heads[band][bucket]);
        heads[band][bucket] = number;
      }
      places.set(place, time, account, Places.packed(fingerprint));
      added++;
    } finally {
      lock.unlock();
    }
  }

  private int place(int number) {
    return Integer.remainderUnsigned(number, capacity);
  }

  private int bucket(TextFingerprint fingerprint, int band) {
    long key = band;
    for (int i = 0; i < BAND; i++) {
      key = TextFingerprint.mixed(key * 31 + fingerprint.minimum(BAND * band + i));
    }
    return (int) key & headMask;
  }

  /// How many texts since a time are near this one.
  ///
  /// @param since in milliseconds; texts of that time count
  /// @param similarity how many of all runs that either text has, both must have, from 0 to 1;
  ///   below 0.6 many are missed
  public NearDuplicates find(TextFingerprint fingerprint, long since, double similarity) {
    if (!(similarity > 0 && similarity <= 1)) {
      throw new IllegalArgumentException("expected a similarity from 0 to 1, got " + similarity);
    }
    lock.lock();
    try {
      return new Search(fingerprint, since, equalMin(similarity)).run();
    } finally {
      lock.unlock();
    }
  }

  /// How many bytes must be equal: of values that differ, one in 256 has the same byte.
  private static int equalMin(double similarity) {
    double chance = 1.0 / (1 << Byte.SIZE);
    return (int) Math.ceil(COMPARED * (similarity + (1 - similarity) * chance) - 1e-9);
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

    private final TextFingerprint fingerprint;
    private final int[] values;
    private final long since;
    private final int equalMin;
    private final Numbers seen = new Numbers(COMPARED_MAX);
    private final Numbers owners = new Numbers(ACCOUNTS_MAX);
    private int texts;
    private int visited;
    private boolean isMore;

    Search(TextFingerprint fingerprint, long since, int equalMin) {
      this.fingerprint = fingerprint;
      this.values = Places.packed(fingerprint);
      this.since = since;
      this.equalMin = equalMin;
    }

    NearDuplicates run() {
      for (int band = 0; band < BANDS && !isMore; band++) {
        follow(band);
      }
      return new NearDuplicates(texts, owners.size(), isMore);
    }

    private void follow(int band) {
      int number = heads[band][bucket(fingerprint, band)];
      while (isThere(number) && !isMore) {
        int place = place(number);
        long time = places.time(place);
        if (time < since - LATE_MAX) {
          return;
        }
        if (time >= since) {
          compare(number, place);
        }
        isMore |= ++visited >= VISITED_MAX;
        number = places.before(place, band);
      }
    }

    private void compare(int number, int place) {
      if (places.equal(place, values) < equalMin) {
        return;
      }
      if (seen.isFull() || owners.isFull()) {
        isMore = true;
      } else if (seen.add(number)) {
        texts++;
        owners.add(places.account(place));
      }
    }
  }
}
