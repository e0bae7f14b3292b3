package dev.fairhaven.signals.windows;

/// How the state of a series lies in memory, in words of eight bytes.
///
/// A block begins with two words, [#HEADER]; then come sightings, a time and where the kind has
/// values a value each, in order of time (but members of a set in any order); or, in a ring, the
/// number of the newest slice and the slices.
final class Layout {

  /// Sightings, or distinct values, that are kept singly and so answer exactly.
  static final int SIGHTINGS_MAX = 256;

  /// Sightings a block holds at most: twice the newest that may be asked for.
  static final int LIST_MAX = 2 * Retention.NEWEST_MAX;

  static final int HEADER = 2;
  static final int RING_HEADER = 3;

  /// Slices in a ring: those of the longest window, the one it begins in, and room for events that
  /// come late.
  static final int SLICES = 80;

  /// The same for sketches, whose slices are five times as long.
  static final int SKETCH_SLICES = 16;

  /// Words of a slice that is no sketch, at most.
  static final int SUMMARY_WORDS_MAX = 3;

  static final int SKETCH_FACTOR = 5;
  static final int SAMPLES = 64;

  final Series series;
  final int number;

  /// Sets the keys of this series apart from those of others.
  final long salt;

  final Kind kind;
  final int stride;

  /// Sightings a block may hold.
  final int sightingsMax;

  /// Sightings that remain when a full block makes room for new ones by dropping old ones.
  final int sightingsKept;

  final boolean isNewest;
  final int slices;
  final long sliceMillis;
  final int sliceWords;

  Layout(Series series, int number) {
    this.series = series;
    this.number = number;
    this.salt = Mix.of(series.id(), 31L * series.kind().code() + series.retention().code());
    this.kind = series.kind();
    boolean isSketch = kind == Kind.DISTINCT || kind == Kind.QUANTILES;
    this.slices = isSketch ? SKETCH_SLICES : SLICES;
    this.stride = kind == Kind.COUNTS ? 1 : 2;
    switch (series.retention()) {
      case Retention.Slices(int level) -> {
        isNewest = false;
        sightingsMax = SIGHTINGS_MAX;
        sightingsKept = SIGHTINGS_MAX;
        sliceMillis = Retention.SLICE_MILLIS.get(level) * (isSketch ? SKETCH_FACTOR : 1);
      }
      case Retention.Newest(int capacity) -> {
        isNewest = true;
        // Twice as many as are asked for, so that old ones are dropped once in a while.
        sightingsMax = 2 * capacity;
        sightingsKept = capacity;
        sliceMillis = 0;
      }
    }
    this.sliceWords =
        switch (kind) {
          case COUNTS -> 1;
          case MOMENTS -> 3;
          case EXTREMES -> 2;
          case DISTINCT -> Distinct.WORDS;
          case QUANTILES -> 1 + SAMPLES;
        };
  }

  /// Words of a block in which `sightings` have room.
  int listWords(int sightings) {
    return HEADER + stride * sightings;
  }

  /// Counts of slices are half a word each.
  int ringWords() {
    return RING_HEADER + (kind == Kind.COUNTS ? slices / 2 : slices * sliceWords);
  }

  /// What is older than this is forgotten.
  ///
  /// @param newest time of the newest sighting
  long oldest(long newest) {
    return isNewest ? Long.MIN_VALUE : firstSlice(newest) * sliceMillis;
  }

  /// The first slice a ring still holds.
  long firstSlice(long newest) {
    return slice(newest) - slices + 1;
  }

  long slice(long time) {
    return Math.floorDiv(time, sliceMillis);
  }

  /// Whether the members of a set are kept, each once.
  boolean isSet() {
    return kind == Kind.DISTINCT && !isNewest;
  }
}
