package dev.fairhaven.signals.windows;

import dev.fairhaven.signals.snapshot.SnapshotException;

/// What a series keeps about the sightings in a slice of time.
public enum Kind {
  /// How many.
  COUNTS(0),
  /// How many, their sum, and the sum of squares around their mean.
  MOMENTS(1),
  /// The smallest and the largest.
  EXTREMES(2),
  /// A HyperLogLog sketch of their values.
  DISTINCT(3),
  /// A random sample of their values.
  QUANTILES(4);

  private final int code;

  Kind(int code) {
    this.code = code;
  }

  /// A number that stands for it in files.
  int code() {
    return code;
  }

  static Kind ofCode(int code) throws SnapshotException {
    for (var kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new SnapshotException("no kind of series " + code);
  }
}
