package dev.fairhaven.app.platform.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Tells well-formed UTF-8 from what only looks like it: overlong forms, encoded surrogates, code
/// points past U+10FFFF, and sequences that are cut. Decoders that let those pass read another text
/// than filters that look at bytes.
///
/// @implNote The ranges of table 3-7 of the Unicode Standard. ASCII passes eight bytes at a time.
public final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;
  private static final int CONTINUATION_MIN = 0x80;
  private static final int CONTINUATION_MAX = 0xBF;

  private Utf8() {}

  /// The index of the first byte that belongs to no well-formed sequence; -1 where there is none.
  public static int findMalformed(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      if (at + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
        at += Long.BYTES;
      } else {
        int length = bytes[at] >= 0 ? 1 : sequenceLength(bytes, at);
        if (length < 0) {
          return at;
        }
        at += length;
      }
    }
    return -1;
  }

  /// The length of the sequence of several bytes that starts at `at`; -1 where none does.
  private static int sequenceLength(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (first >= 0xC2 && first <= 0xDF) {
      return continues(bytes, at + 1, 1) ? 2 : -1;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      int min = first == 0xE0 ? 0xA0 : CONTINUATION_MIN;
      int max = first == 0xED ? 0x9F : CONTINUATION_MAX;
      return isIn(bytes, at + 1, min, max) && continues(bytes, at + 2, 1) ? 3 : -1;
    }
    if (first >= 0xF0 && first <= 0xF4) {
      int min = first == 0xF0 ? 0x90 : CONTINUATION_MIN;
      int max = first == 0xF4 ? 0x8F : CONTINUATION_MAX;
      return isIn(bytes, at + 1, min, max) && continues(bytes, at + 2, 2) ? 4 : -1;
    }
    return -1;
  }

  private static boolean continues(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!isIn(bytes, i, CONTINUATION_MIN, CONTINUATION_MAX)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(byte[] bytes, int at, int min, int max) {
    return at < bytes.length && (bytes[at] & 0xFF) >= min && (bytes[at] & 0xFF) <= max;
  }
}
