package dev.fairhaven.signals.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The frames of a short film in colours, each a part of a picture. What became of the attempt.
public sealed interface StillFrames {

  /// Tiles may reach past the edges of a picture.
  int EXCESS = 2;

  record Frames(List<BufferedImage> images) implements StillFrames {
    public Frames {
      images = List.copyOf(images);
    }
  }

  /// @param reason what was expected, and nothing of the contents
  record Unreadable(String reason) implements StillFrames {}

  /// Reads all frames by the program ffmpeg, in a process that is ended.
  ///
  /// @param limits of which the points hold for each frame, and twice that for all together
  static StillFrames of(Path ffmpeg, Path file, VideoLimits limits) {
    try (var process = FfmpegProcess.start(ffmpeg, file, Duration.ZERO, limits)) {
      var images = new ArrayList<BufferedImage>();
      long pointsMax = (long) EXCESS * limits.pixelsMax();
      var points = new long[1];
      var frames = new PpmFrames(process.frames(), limits.pixelsMax(), limits.framesMax());
      var end =
          frames.forEachInColours(
              image -> {
                points[0] += (long) image.getWidth() * image.getHeight();
                if (points[0] <= pointsMax) {
                  images.add(image);
                }
              });
      if (process.isOutOfTime()) {
        return new Unreadable("reading it took longer than " + limits.timeMax().toSeconds() + " s");
      }
      return switch (end) {
        case COMPLETE -> points[0] > pointsMax ? tooLarge(pointsMax) : frames(images);
        case TOO_LARGE -> tooLarge(limits.pixelsMax());
        case TOO_MANY, BROKEN -> new Unreadable("reading it by ffmpeg ended within a frame");
      };
    } catch (IOException _) {
      return new Unreadable("the program ffmpeg cannot be started, or was ended");
    }
  }

  private static StillFrames frames(List<BufferedImage> images) {
    return images.isEmpty()
        ? new Unreadable("expected a picture that ffmpeg can read, within the limits")
        : new Frames(images);
  }

  private static StillFrames tooLarge(long pointsMax) {
    return new Unreadable("expected at most " + pointsMax + " points");
  }
}
