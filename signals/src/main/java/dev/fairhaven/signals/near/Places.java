package dev.fairhaven.signals.near;

/// What is kept of each text, side by side, so that looking at one touches little memory. Not
/// thread-safe by itself.
final class Places {

  private static final int BYTES_PER_INT = 4;
  private static final int VALUES = RecentTexts.COMPARED / BYTES_PER_INT;

  private static final int TIME = 0;
  private static final int ACCOUNT = 2;
  private static final int VALUE = 4;
  private static final int BEFORE = VALUE + VALUES;
  private static final int SIZE = BEFORE + RecentTexts.BANDS;

  /// Places in one array: half a megabyte.
  private static final int CHUNK = 1 << 12;

  private final int[][] chunks;

  Places(int capacity) {
    chunks = new int[(capacity + CHUNK - 1) / CHUNK][];
  }

  /// The array that has a place, made when it is first written to.
  private int[] chunk(int place) {
    var chunk = chunks[place / CHUNK];
    if (chunk == null) {
      chunk = new int[CHUNK * SIZE];
      chunks[place / CHUNK] = chunk;
    }
    return chunk;
  }

  private static int at(int place) {
    return place % CHUNK * SIZE;
  }

  void set(int place, long time, long account, int[] values) {
    var chunk = chunk(place);
    int at = at(place);
    put(chunk, at + TIME, time);
    put(chunk, at + ACCOUNT, account);
    System.arraycopy(values, 0, chunk, at + VALUE, VALUES);
  }

  private static void put(int[] chunk, int at, long number) {
    chunk[at] = (int) (number >>> Integer.SIZE);
    chunk[at + 1] = (int) number;
  }

  private static long get(int[] chunk, int at) {
    return ((long) chunk[at] << Integer.SIZE) | (chunk[at + 1] & 0xffff_ffffL);
  }

  void setBefore(int place, int band, int number) {
    chunk(place)[at(place) + BEFORE + band] = number;
  }

  /// The text before this one in the chain of a band.
  int before(int place, int band) {
    return chunk(place)[at(place) + BEFORE + band];
  }

  long time(int place) {
    return get(chunk(place), at(place) + TIME);
  }

  long account(int place) {
    return get(chunk(place), at(place) + ACCOUNT);
  }

  /// How many of the bytes are equal.
  int equal(int place, int[] values) {
    var chunk = chunk(place);
    int at = at(place) + VALUE;
    int different = 0;
    for (int i = 0; i < VALUES; i++) {
      int bits = chunk[at + i] ^ values[i];
      // The highest bit of each byte in which any bit is set.
      different += Integer.bitCount((((bits & 0x7f7f_7f7f) + 0x7f7f_7f7f) | bits) & 0x8080_8080);
    }
    return RecentTexts.COMPARED - different;
  }

  /// A byte of each value, four to a number.
  static int[] packed(TextFingerprint fingerprint) {
    var values = new int[VALUES];
    for (int i = 0; i < RecentTexts.COMPARED; i++) {
      values[i / BYTES_PER_INT] =
          (values[i / BYTES_PER_INT] << Byte.SIZE) | (fingerprint.minimum(i) & 0xff);
    }
    return values;
  }
}
