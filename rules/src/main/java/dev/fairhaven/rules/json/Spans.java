package dev.fairhaven.rules.json;

/// Where a value is in the bytes of a document, in one number.
final class Spans {

  /// No value starts and ends at nought.
  static final long NONE = 0;

  static final int END_MAX = 1 << 30;

  private static final int START_SHIFT = 32;

  private Spans() {}

  /// @param end exclusive
  /// @param isAscii whether a text has neither escapes nor characters outside ASCII
  static long of(int start, int end, boolean isAscii) {
    return (long) start << START_SHIFT | (long) end << 1 | (isAscii ? 1 : 0);
  }

  static int start(long span) {
    return (int) (span >>> START_SHIFT);
  }

  static int end(long span) {
    return (int) span >>> 1;
  }

  static boolean isAscii(long span) {
    return (span & 1) != 0;
  }
}
