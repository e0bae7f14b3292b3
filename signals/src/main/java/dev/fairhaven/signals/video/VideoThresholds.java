package dev.fairhaven.signals.video;

import dev.fairhaven.signals.pdq.PdqHash;
import java.util.ArrayList;
import java.util.List;

/// When frames are taken for the same, and which count.
///
/// @param qualityMin frames below it are left aside, from 0 to 100
/// @param distanceMax in how many bits two frames that look alike differ at most
/// @param repeatDistanceMax a frame that differs from the last one that counts in at most so many
///   bits repeats it, and is left aside; -1 lets every frame count
public record VideoThresholds(int qualityMin, int distanceMax, int repeatDistanceMax) {

  /// What vPDQ recommends for quality and distance.
  public static final VideoThresholds DEFAULT = new VideoThresholds(50, 31, 4);

  public VideoThresholds {
    if (qualityMin < 0 || qualityMin > 100) {
      throw new IllegalArgumentException("expected a quality from 0 to 100, got " + qualityMin);
    }
    if (distanceMax < 0 || distanceMax > PdqHash.BITS) {
      throw new IllegalArgumentException("expected a distance from 0 to 256, got " + distanceMax);
    }
    if (repeatDistanceMax < -1 || repeatDistanceMax > PdqHash.BITS) {
      throw new IllegalArgumentException(
          "expected a distance of repeats from -1 to 256, got " + repeatDistanceMax);
    }
  }

  /// Whether a frame looks as the last one that counts did.
  public boolean isRepeat(PdqHash last, PdqHash frame) {
    return last.distance(frame) <= repeatDistanceMax;
  }

  /// How many of the frames count.
  public int count(List<FrameHash> frames) {
    return counted(frames).size();
  }

  /// The hashes that count, in their order. What changes slowly is not lost: frames are compared
  /// with the last one that counts, not with the one before.
  List<PdqHash> counted(List<FrameHash> frames) {
    var counted = new ArrayList<PdqHash>();
    for (var frame : frames) {
      boolean isSeen = !counted.isEmpty() && isRepeat(counted.getLast(), frame.hash());
      if (frame.quality() >= qualityMin && !isSeen) {
        counted.add(frame.hash());
      }
    }
    return counted;
  }
}
