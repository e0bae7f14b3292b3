package dev.fairhaven.signals.windows;

import java.time.Duration;
import java.util.List;

/// How far back a series remembers. Windows of like length share one.
public sealed interface Retention {

  /// The lengths of slices, in milliseconds. A window is cut into at most [#SLICES_IN_WINDOW].
  List<Long> SLICE_MILLIS =
      List.of(
          1_000L,
          10_000L,
          60_000L,
          5 * 60_000L,
          15 * 60_000L,
          30 * 60_000L,
          2 * 3_600_000L,
          4 * 3_600_000L,
          12 * 3_600_000L,
          36 * 3_600_000L);

  /// Slices a window is cut into at most; a sketch is kept for five of them at a time.
  int SLICES_IN_WINDOW = 60;

  /// The longest window.
  Duration WINDOW_MAX = Duration.ofDays(90);

  /// How many of the newest sightings may be asked for.
  int NEWEST_MAX = 256;

  /// Slices of one length.
  ///
  /// @param level index in [#SLICE_MILLIS]
  record Slices(int level) implements Retention {
    public Slices {
      java.util.Objects.checkIndex(level, SLICE_MILLIS.size());
    }
  }

  /// The newest sightings, however old they are.
  ///
  /// @param capacity 16, 64 or 256
  record Newest(int capacity) implements Retention {
    public Newest {
      if (capacity != 16 && capacity != 64 && capacity != NEWEST_MAX) {
        throw new IllegalArgumentException("expected 16, 64 or 256, got " + capacity);
      }
    }
  }

  /// A number that stands for it in files.
  default int code() {
    return switch (this) {
      case Slices(int level) -> level;
      case Newest(int capacity) -> capacity;
    };
  }

  static Retention ofCode(int code) {
    return code < SLICE_MILLIS.size() ? new Slices(code) : new Newest(code);
  }

  /// For a window of this length.
  static Retention ofWindow(Duration window) {
    long millis = window.toMillis();
    for (int level = 0; level < SLICE_MILLIS.size(); level++) {
      if (millis > 0 && millis <= SLICES_IN_WINDOW * SLICE_MILLIS.get(level)) {
        return new Slices(level);
      }
    }
    throw new IllegalArgumentException("expected a window of up to " + WINDOW_MAX);
  }

  /// For that many of the newest sightings.
  static Retention ofNewest(int count) {
    if (count < 1 || count > NEWEST_MAX) {
      throw new IllegalArgumentException("expected 1 to " + NEWEST_MAX + ", got " + count);
    }
    return new Newest(count <= 16 ? 16 : count <= 64 ? 64 : NEWEST_MAX);
  }
}
