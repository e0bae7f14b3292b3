package dev.fairhaven.rules.json;

/// The well-formed sequences of UTF-8.
///
/// @implNote The ranges of table 3-7 of the Unicode Standard.
final class Utf8 {

  private static final int CONTINUATION_MIN = 0x80;
  private static final int CONTINUATION_MAX = 0xBF;

  private Utf8() {}

  /// How long the sequence is that starts here and is not ASCII, in bytes; -1 if it is none.
  static int length(byte[] in, int at) {
    int first = in[at] & 0xFF;
    if (first >= 0xC2 && first <= 0xDF) {
      return continues(in, at, 1) ? 2 : -1;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      int min = first == 0xE0 ? 0xA0 : CONTINUATION_MIN;
      int max = first == 0xED ? 0x9F : CONTINUATION_MAX;
      return isIn(in, at + 1, min, max) && continues(in, at + 1, 1) ? 3 : -1;
    }
    if (first >= 0xF0 && first <= 0xF4) {
      int min = first == 0xF0 ? 0x90 : CONTINUATION_MIN;
      int max = first == 0xF4 ? 0x8F : CONTINUATION_MAX;
      return isIn(in, at + 1, min, max) && continues(in, at + 1, 2) ? 4 : -1;
    }
    return -1;
  }

  private static boolean continues(byte[] in, int at, int count) {
    for (int i = 1; i <= count; i++) {
      if (!isIn(in, at + i, CONTINUATION_MIN, CONTINUATION_MAX)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(byte[] in, int at, int min, int max) {
    return at < in.length && (in[at] & 0xFF) >= min && (in[at] & 0xFF) <= max;
  }
}
