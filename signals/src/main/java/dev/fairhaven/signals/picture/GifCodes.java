package dev.fairhaven.signals.picture;

/// Unpacks the points of frames of a GIF file, one after the other. Not thread-safe.
///
/// @implNote LZW with codes of 3 to 12 bits, the lowest bit first. An entry of the table is a
///   reference to its prefix and one more point; it is written from its end, so that each point is
///   written once, whatever the codes are.
final class GifCodes {

  private static final int BITS_MAX = 12;
  private static final int CODES_MAX = 1 << BITS_MAX;

  private final byte[] bytes;
  private final int[] prefix = new int[CODES_MAX];
  private final byte[] last = new byte[CODES_MAX];
  private final byte[] first = new byte[CODES_MAX];
  private final int[] length = new int[CODES_MAX];
  private int at;
  private int blockEnd;
  private int held;
  private int heldBits;

  GifCodes(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Fills the points from the start.
  ///
  /// @param start where the file says how many bits a point has
  /// @return how many there were
  int decode(int start, byte[] points) {
    int rootBits = bytes[start] & 0xff;
    at = start + 1;
    blockEnd = at;
    held = 0;
    heldBits = 0;
    if (rootBits < 1 || rootBits >= BITS_MAX) {
      return 0;
    }
    int clear = 1 << rootBits;
    for (int code = 0; code < clear; code++) {
      last[code] = (byte) code;
      first[code] = (byte) code;
      length[code] = 1;
    }
    int next = clear + 2;
    int bits = rootBits + 1;
    int before = -1;
    int written = 0;
    while (written < points.length) {
      int code = code(bits);
      if (code < 0 || code == clear + 1 || code > next) {
        return written;
      }
      if (code == clear) {
        next = clear + 2;
        bits = rootBits + 1;
        before = -1;
        continue;
      }
      if (before < 0 ? code >= clear : code == next && next == CODES_MAX) {
        return written;
      }
      if (before >= 0 && next < CODES_MAX) {
        prefix[next] = before;
        first[next] = first[before];
        last[next] = first[code == next ? before : code];
        length[next] = length[before] + 1;
        next++;
        bits = next == 1 << bits && bits < BITS_MAX ? bits + 1 : bits;
      }
      written += write(code, points, written);
      before = code;
    }
    return written;
  }

  private int write(int code, byte[] points, int start) {
    int count = length[code];
    int each = code;
    for (int i = start + count - 1; i >= start; i--) {
      if (i < points.length) {
        points[i] = last[each];
      }
      each = prefix[each];
    }
    return Math.min(count, points.length - start);
  }

  /// The next code; -1 when there is none.
  private int code(int bits) {
    while (heldBits < bits) {
      int next = nextByte();
      if (next < 0) {
        return -1;
      }
      held |= next << heldBits;
      heldBits += 8;
    }
    int code = held & (1 << bits) - 1;
    held >>>= bits;
    heldBits -= bits;
    return code;
  }

  private int nextByte() {
    if (at == blockEnd) {
      int size = at < bytes.length ? bytes[at] & 0xff : 0;
      at++;
      blockEnd = at + size;
      if (size == 0) {
        return -1;
      }
    }
    return at < bytes.length ? bytes[at++] & 0xff : -1;
  }
}
