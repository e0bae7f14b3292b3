package dev.fairhaven.simulator.campaigns;

/// A span of time, in milliseconds since 1970.
record Window(long from, long until) {

  /// When the given part of all acts is done, if they become more frequent up to the middle and
  /// less frequent after it.
  ///
  /// @implNote the inverse of the smooth step `3t² - 2t³`
  long at(double part) {
    double t = 0.5 - StrictMath.sin(StrictMath.asin(1 - 2 * part) / 3);
    return from + (long) (t * (until - from));
  }

  /// The part of this window from `first` to `last`, both in `[0, 1]`.
  Window part(double first, double last) {
    double length = until - from;
    return new Window(from + (long) (first * length), from + (long) (last * length));
  }

  /// How much of it has passed, from 0 to 1.
  double progress(long now) {
    return Math.clamp((double) (now - from) / (until - from), 0, 1);
  }
}
