package dev.fairhaven.signals.video;

import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.video.VideoHashing.Hashed;
import dev.fairhaven.signals.video.VideoHashing.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Hashes the frames of videos. Thread-safe; each call runs one process and ends it.
public final class VideoHasher {

  private final Path ffmpeg;
  private final VideoLimits limits;

  /// @param ffmpeg the program, as [FfmpegProgram] finds it
  public VideoHasher(Path ffmpeg, VideoLimits limits) {
    this.ffmpeg = ffmpeg;
    this.limits = limits;
  }

  /// Hashes frames of the first video in a file. Of a file that is broken, those that can be read.
  ///
  /// @param every time between two hashed frames at least; zero for each frame, as published hashes
  ///   are made
  public VideoHashing hash(Path file, Duration every) {
    try {
      if (!Files.isRegularFile(file)) {
        return new Unreadable("there is no such file");
      }
      long bytes = Files.size(file);
      return bytes > limits.bytesMax()
          ? new Unreadable("expected at most " + limits.bytesMax() + " bytes, got " + bytes)
          : read(file, every);
    } catch (IOException _) {
      return new Unreadable("the file cannot be read, or the program ffmpeg not be started");
    }
  }

  private VideoHashing read(Path file, Duration every) throws IOException {
    try (var process = FfmpegProcess.start(ffmpeg, file, every, limits)) {
      var hashed = new ArrayList<Pdq.Hashed>();
      var outcome = hash(process, hashed);
      if (process.isOutOfTime()) {
        return new Unreadable("reading it took longer than " + limits.timeMax().toSeconds() + " s");
      }
      return switch (outcome) {
        case PpmFrames.End.COMPLETE ->
            process.awaitIsKilled()
                ? new Unreadable("reading it took too much memory or time, or broke ffmpeg")
                : frames(hashed, process.awaitTimes());
        case PpmFrames.End.TOO_LARGE ->
            new Unreadable("expected frames of at most " + limits.pixelsMax() + " points");
        case PpmFrames.End.TOO_MANY ->
            new Unreadable("expected at most " + limits.framesMax() + " frames to hash");
        case PpmFrames.End.BROKEN -> new Unreadable("reading it ended within a frame");
      };
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Unreadable("reading it was interrupted");
    }
  }

  /// A process that is ended closes its output.
  private PpmFrames.End hash(FfmpegProcess process, List<Pdq.Hashed> hashed) {
    var frames = new PpmFrames(process.frames(), limits.pixelsMax(), limits.framesMax());
    try {
      return frames.forEach(frame -> hashed.add(Pdq.hash(frame, Dialect.FULL)));
    } catch (IOException _) {
      return PpmFrames.End.BROKEN;
    }
  }

  private static VideoHashing frames(List<Pdq.Hashed> hashed, List<Double> times) {
    if (hashed.isEmpty()) {
      return new Unreadable("expected a video that ffmpeg can read, within the limits");
    }
    var frames = new ArrayList<FrameHash>();
    double seconds = 0;
    for (int i = 0; i < hashed.size(); i++) {
      seconds = i < times.size() ? times.get(i) : seconds;
      var frame = hashed.get(i);
      frames.add(new FrameHash(i, frame.hash(), frame.quality(), seconds));
    }
    return new Hashed(frames);
  }
}
