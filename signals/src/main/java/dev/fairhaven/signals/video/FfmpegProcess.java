package dev.fairhaven.signals.video;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// ffmpeg at work on one file: it writes frames to its standard output, and the time of each to its
/// standard error. Closing ends it.
///
/// @implNote ffmpeg is native code that parses what strangers sent. It opens that one file and
///   nothing else (no network, no playlists), is given no environment, and where there is a shell,
///   the system bounds its memory and processor time.
final class FfmpegProcess implements AutoCloseable {

  private static final int MEMORY_KILOBYTES_MAX = 2_000_000;

  /// As many as ffmpeg keeps busy, with a thread for each of its steps.
  private static final int PROCESSORS = 4;

  /// What the exit value is above when a signal ended the process.
  private static final int SIGNALS = 128;

  /// Decoders count the points of what they keep, which is more than a frame.
  private static final long DECODER_EXCESS = 2;

  private static final Path SHELL = Path.of("/bin/sh");

  /// Containers of videos. What is not among them may name other files or hosts.
  private static final String CONTAINERS =
      "mov,matroska,avi,mpegts,mpeg,mpegvideo,flv,ogg,asf,h264,hevc,ivf,m4v";

  /// Colours are converted as vPDQ does: by area, with accurate rounding.
  private static final String CONVERSION =
      "scale=flags=area+accurate_rnd,format=rgb24,showinfo=checksum=0";

  private final Process process;
  private final FrameTimes times = new FrameTimes();
  private final Thread timesReader;
  private volatile boolean isOutOfTime;

  private FfmpegProcess(Process process, VideoLimits limits) {
    this.process = process;
    this.timesReader = Thread.ofVirtual().start(() -> times.readFrom(process.getErrorStream()));
    Thread.ofVirtual().start(() -> endAfter(limits.timeMax()));
  }

  static FfmpegProcess start(Path ffmpeg, Path file, Duration every, VideoLimits limits)
      throws IOException {
    var command = new ArrayList<String>();
    if (Files.isExecutable(SHELL)) {
      command.addAll(List.of(SHELL.toString(), "-c", bounds(limits) + "exec \"$0\" \"$@\""));
    }
    command.add(ffmpeg.toAbsolutePath().toString());
    command.addAll(arguments(file, every, limits));
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    var process = builder.start();
    process.getOutputStream().close();
    return new FfmpegProcess(process, limits);
  }

  /// Not every system knows every bound.
  private static String bounds(VideoLimits limits) {
    return "ulimit -v %d 2>/dev/null; ulimit -t %d 2>/dev/null; "
        .formatted(MEMORY_KILOBYTES_MAX, PROCESSORS * (limits.timeMax().toSeconds() + 1));
  }

  /// Frames are turned as the file says, which ffmpeg does unless told otherwise.
  private static List<String> arguments(Path file, Duration every, VideoLimits limits) {
    var options =
        """
        -nostdin -hide_banner -loglevel info -nostats
        -protocol_whitelist file -format_whitelist %s -max_pixels %d -threads 1 -i"""
            .formatted(CONTAINERS, DECODER_EXCESS * limits.pixelsMax());
    var output =
        """
        -map 0:v:0 -an -sn -dn -map_metadata -1 -filter_threads 1 -fps_mode passthrough
        -c:v ppm -threads 1 -f image2pipe pipe:1""";
    var arguments = new ArrayList<>(List.of(options.split("\\s+")));
    arguments.add("file:" + file.toAbsolutePath());
    arguments.addAll(List.of("-vf", sampling(every) + CONVERSION));
    arguments.addAll(List.of(output.split("\\s+")));
    return arguments;
  }

  /// Times are rounded: a frame that comes a millisecond early counts.
  private static String sampling(Duration every) {
    return every.isZero()
        ? ""
        : String.format(
            Locale.ROOT,
            "select='isnan(prev_selected_t)+gte(t-prev_selected_t,%.3f)',",
            (every.toMillis() - 1) / 1000.0);
  }

  private void endAfter(Duration time) {
    try {
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        isOutOfTime = true;
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
    }
  }

  InputStream frames() {
    return new BufferedInputStream(process.getInputStream(), 1 << 16);
  }

  boolean isOutOfTime() {
    return isOutOfTime;
  }

  /// Waits until the program has said everything, which it has soon after the last frame.
  ///
  /// @return in seconds, frame by frame
  List<Double> awaitTimes() throws InterruptedException {
    timesReader.join();
    return times.seconds();
  }

  /// Whether the system ended it, because it went over a bound or broke. Waits until it is over.
  boolean awaitIsKilled() throws InterruptedException {
    return process.waitFor() > SIGNALS;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
