package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Pdq.Hashed;

/// When a picture is clear enough to be found, and when two look alike.
final class Looks {

  private static final int DISTANCE_MAX = 31;

  private Looks() {}

  static boolean isClear(Hashed picture) {
    return picture.quality() >= PictureHashes.QUALITY_MIN;
  }

  static boolean areAlike(Hashed some, Hashed other) {
    return some.hash().distance(other.hash()) <= DISTANCE_MAX;
  }
}
