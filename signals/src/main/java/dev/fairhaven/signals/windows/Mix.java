package dev.fairhaven.signals.windows;

/// Spreads bits evenly over 64: the finaliser of MurmurHash3, in the variant 13 of D. Stafford.
public final class Mix {

  private Mix() {}

  public static long of(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// Of two, the order of which counts.
  public static long of(long first, long second) {
    return of(of(first + 0x9e3779b97f4a7c15L) + second);
  }
}
