package dev.fairhaven.signals.video;

import dev.fairhaven.signals.pdq.PdqHash;

/// How one frame of a video looks.
///
/// @param number counts the hashed frames of the video, from 0
/// @param quality from 0 to 100
/// @param seconds when it is shown, from the start of the video
public record FrameHash(int number, PdqHash hash, int quality, double seconds) {

  public FrameHash {
    if (number < 0) {
      throw new IllegalArgumentException("expected a frame number from 0, got " + number);
    }
    if (quality < 0 || quality > 100) {
      throw new IllegalArgumentException("expected a quality from 0 to 100, got " + quality);
    }
    if (!Double.isFinite(seconds)) {
      throw new IllegalArgumentException("expected a time in seconds, got " + seconds);
    }
  }
}
