package dev.fairhaven.signals.terms;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// How code points are read, as far as they were met: a table in pages. Thread-safe: a page or
/// reading that one thread does not see yet is made again, and is the same.
final class Readings {

  private static final int PAGE_BITS = 8;
  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

  private final @Nullable PlainReading[] @Nullable [] pages =
      new @Nullable PlainReading[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1][];

  private final IntFunction<PlainReading> made;

  Readings(IntFunction<PlainReading> made) {
    this.made = made;
  }

  PlainReading of(int codePoint) {
    var page = pages[codePoint >> PAGE_BITS];
    if (page == null) {
      page = new @Nullable PlainReading[PAGE_MASK + 1];
      pages[codePoint >> PAGE_BITS] = page;
    }
    var reading = page[codePoint & PAGE_MASK];
    if (reading == null) {
      reading = made.apply(codePoint);
      page[codePoint & PAGE_MASK] = reading;
    }
    return reading;
  }
}
