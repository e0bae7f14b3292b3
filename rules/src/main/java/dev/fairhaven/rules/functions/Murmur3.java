package dev.fairhaven.rules.functions;

/// MurmurHash3, 32 bits, for x86, by Austin Appleby (public domain).
final class Murmur3 {

  private static final int C1 = 0xcc9e2d51;
  private static final int C2 = 0x1b873593;

  private Murmur3() {}

  static int hash(byte[] data, int seed) {
    int hash = seed;
    int blocks = data.length / 4;
    for (int i = 0; i < blocks; i++) {
      hash ^= mix(littleEndian(data, i * 4, 4));
      hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
    }
    hash ^= mix(littleEndian(data, blocks * 4, data.length % 4));
    return finish(hash ^ data.length);
  }

  private static int littleEndian(byte[] data, int start, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value |= (data[start + i] & 0xff) << (8 * i);
    }
    return value;
  }

  private static int mix(int block) {
    return Integer.rotateLeft(block * C1, 15) * C2;
  }

  private static int finish(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
