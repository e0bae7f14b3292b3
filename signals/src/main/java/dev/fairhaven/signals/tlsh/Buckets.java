package dev.fairhaven.signals.tlsh;

import java.util.Arrays;

/// How often triples of near bytes fall into each bucket.
final class Buckets {

  /// Buckets that count; triples that fall into the others are left aside.
  private static final int COUNT = 128;

  private static final int ALL = 256;
  private static final int WINDOW = 5;

  /// Of the buckets that count, so many must hold something.
  private static final int FILLED_MIN = COUNT / 2;

  /// Pearson, "Fast hashing of variable-length text strings", 1990.
  private static final int[] PEARSON = {
    1, 87, 49, 12, 176, 178, 102, 166, 121, 193, 6, 84, 249, 230, 44, 163, //
    14, 197, 213, 181, 161, 85, 218, 80, 64, 239, 24, 226, 236, 142, 38, 200, //
    110, 177, 104, 103, 141, 253, 255, 50, 77, 101, 81, 18, 45, 96, 31, 222, //
    25, 107, 190, 70, 86, 237, 240, 34, 72, 242, 20, 214, 244, 227, 149, 235, //
    97, 234, 57, 22, 60, 250, 82, 175, 208, 5, 127, 199, 111, 62, 135, 248, //
    174, 169, 211, 58, 66, 154, 106, 195, 245, 171, 17, 187, 182, 179, 0, 243, //
    132, 56, 148, 75, 128, 133, 158, 100, 130, 126, 91, 13, 153, 246, 216, 219, //
    119, 68, 223, 78, 83, 88, 201, 99, 122, 11, 92, 32, 136, 114, 52, 10, //
    138, 30, 48, 183, 156, 35, 61, 26, 143, 74, 251, 94, 129, 162, 63, 152, //
    170, 7, 115, 167, 241, 206, 3, 150, 55, 59, 151, 220, 90, 53, 23, 131, //
    125, 173, 15, 238, 79, 95, 89, 16, 105, 137, 225, 224, 217, 160, 37, 123, //
    118, 73, 2, 157, 46, 116, 9, 145, 134, 228, 207, 212, 202, 215, 69, 229, //
    27, 188, 67, 124, 168, 252, 42, 4, 29, 108, 21, 247, 19, 205, 39, 203, //
    233, 40, 186, 147, 198, 192, 155, 33, 164, 191, 98, 204, 165, 180, 117, 76, //
    140, 36, 210, 172, 41, 54, 159, 8, 185, 232, 113, 196, 231, 47, 146, 120, //
    51, 65, 28, 144, 254, 221, 93, 189, 194, 139, 112, 43, 71, 109, 184, 209
  };

  private final int[] counts = new int[ALL];
  private int checksum;

  private Buckets() {}

  /// @param bytes at least a window of them
  static Buckets of(byte[] bytes) {
    var buckets = new Buckets();
    for (int at = WINDOW - 1; at < bytes.length; at++) {
      buckets.add(bytes, at);
    }
    return buckets;
  }

  /// The checksum over the last two bytes, and the six triples that the last byte of the window is
  /// in, each with a salt of its own.
  private void add(byte[] bytes, int at) {
    int a = bytes[at] & 0xff;
    int b = bytes[at - 1] & 0xff;
    int c = bytes[at - 2] & 0xff;
    int d = bytes[at - 3] & 0xff;
    int e = bytes[at - 4] & 0xff;
    checksum = hash(0, a, b, checksum);
    counts[hash(2, a, b, c)]++;
    counts[hash(3, a, b, d)]++;
    counts[hash(5, a, c, d)]++;
    counts[hash(7, a, c, e)]++;
    counts[hash(11, a, b, e)]++;
    counts[hash(13, a, d, e)]++;
  }

  private static int hash(int salt, int a, int b, int c) {
    return PEARSON[PEARSON[PEARSON[PEARSON[salt] ^ a] ^ b] ^ c];
  }

  int checksum() {
    return checksum;
  }

  /// Whether enough buckets hold something, and the fullest quarter begins above nothing.
  boolean areTelling() {
    long filled = Arrays.stream(counts, 0, COUNT).filter(count -> count > 0).count();
    return filled > FILLED_MIN && quarters()[2] > 0;
  }

  /// The counts up to which the first quarter of the buckets, half and three quarters of them go.
  int[] quarters() {
    var sorted = Arrays.copyOf(counts, COUNT);
    Arrays.sort(sorted);
    return new int[] {sorted[COUNT / 4 - 1], sorted[COUNT / 2 - 1], sorted[COUNT * 3 / 4 - 1]};
  }

  /// Two bits a bucket: its quarter, from 0 to 3.
  byte[] code(int[] quarters) {
    var code = new byte[COUNT / 4];
    for (int bucket = 0; bucket < COUNT; bucket++) {
      int quarter = 0;
      while (quarter < quarters.length && counts[bucket] > quarters[quarter]) {
        quarter++;
      }
      code[bucket / 4] |= (byte) (quarter << (2 * (bucket % 4)));
    }
    return code;
  }
}
