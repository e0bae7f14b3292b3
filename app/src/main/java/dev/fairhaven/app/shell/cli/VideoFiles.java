package dev.fairhaven.app.shell.cli;

import dev.fairhaven.signals.video.FfmpegProgram;
import dev.fairhaven.signals.video.FrameHash;
import dev.fairhaven.signals.video.FrameHashText;
import dev.fairhaven.signals.video.VideoHasher;
import dev.fairhaven.signals.video.VideoHashing.Hashed;
import dev.fairhaven.signals.video.VideoHashing.Unreadable;
import dev.fairhaven.signals.video.VideoLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// Which frames of videos are hashed, and the hashes of those in a file.
final class VideoFiles {

  /// A line is up to a hundred bytes long.
  static final long TEXT_BYTES_MAX = 10_000_000;

  private static final int SECONDS_MAX = 3_600;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description =
          "Time between two hashed frames at least; 0 for each frame, as published hashes are made (default: ${DEFAULT-VALUE}).")
  private double seconds = 1;

  /// The frames of a video, or those that a text file (`.txt`) lists.
  ///
  /// @throws RefusedException when the file is neither
  List<FrameHash> frames(Path file) {
    var every = every();
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(file + ": there is no such file.");
    }
    return file.toString().endsWith(".txt") ? listed(file) : hashed(file, every);
  }

  private Duration every() {
    if (!(seconds >= 0 && seconds <= SECONDS_MAX) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--every: expected from 0 to " + SECONDS_MAX + " seconds");
    }
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  private static List<FrameHash> listed(Path file) {
    try {
      if (Files.size(file) > TEXT_BYTES_MAX) {
        throw new RefusedException(file + ": expected at most " + TEXT_BYTES_MAX + " bytes.");
      }
      return FrameHashText.read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new RefusedException(file + ": the file cannot be read as text.", e);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(file + ": " + e.getMessage() + ".", e);
    }
  }

  private static List<FrameHash> hashed(Path file, Duration every) {
    var ffmpeg =
        FfmpegProgram.find(System.getenv())
            .orElseThrow(
                () ->
                    new RefusedException(
                        "Videos are read by the program ffmpeg, and there is none on the PATH; install it, or name it in "
                            + FfmpegProgram.VARIABLE
                            + "."));
    return switch (new VideoHasher(ffmpeg, VideoLimits.DEFAULT).hash(file, every)) {
      case Hashed(var frames) -> frames;
      case Unreadable(var reason) -> throw new RefusedException(file + ": " + reason + ".");
    };
  }
}
