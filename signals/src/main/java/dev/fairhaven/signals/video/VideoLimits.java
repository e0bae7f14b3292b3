package dev.fairhaven.signals.video;

import java.time.Duration;

/// What a video may take at most. One that takes more is refused.
///
/// @param bytesMax length of the file
/// @param pixelsMax points of a frame
/// @param framesMax hashed frames
/// @param timeMax from start to end of reading, in time of the clock
public record VideoLimits(long bytesMax, int pixelsMax, int framesMax, Duration timeMax) {

  /// Two gigabytes, 4096 × 2304 points, twenty minutes of every frame or ten hours of one a second,
  /// and five minutes of work.
  public static final VideoLimits DEFAULT =
      new VideoLimits(2_000_000_000L, 4096 * 2304, VideoIndex.FRAMES_MAX, Duration.ofMinutes(5));

  public VideoLimits {
    if (bytesMax < 1 || pixelsMax < 1 || timeMax.isNegative()) {
      throw new IllegalArgumentException("expected limits above zero");
    }
    if (framesMax < 1 || framesMax > VideoIndex.FRAMES_MAX) {
      throw new IllegalArgumentException(
          "expected from 1 to " + VideoIndex.FRAMES_MAX + " frames, got " + framesMax);
    }
  }
}
