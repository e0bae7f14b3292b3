package dev.fairhaven.app.shell.cli;

import dev.fairhaven.signals.video.VideoIndex;
import dev.fairhaven.signals.video.VideoMatch;
import dev.fairhaven.signals.video.VideoThresholds;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `media compare`: how much two videos share.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints what share of the frames of each of two videos looks like a frame of the other. Frames of low quality, and those that repeat the frame before, do not count. Each file is a video, or a .txt file with what media frames prints.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven media compare upload.mp4 known.txt")
final class MediaCompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private VideoFiles videos;

  @Option(
      names = "--quality",
      paramLabel = "N",
      defaultValue = "50",
      description = "Frames below it do not count, from 0 to 100 (default: ${DEFAULT-VALUE}).")
  private int quality = 50;

  @Option(
      names = "--distance",
      paramLabel = "BITS",
      defaultValue = "31",
      description =
          "In how many bits frames that look alike differ at most (default: ${DEFAULT-VALUE}).")
  private int distance = 31;

  @Parameters(index = "0", paramLabel = "QUERY", description = "A video.")
  private Path query = Path.of("");

  @Parameters(index = "1", paramLabel = "KNOWN", description = "The one to compare it with.")
  private Path known = Path.of("");

  @Override
  public Integer call() {
    var index = new VideoIndex(thresholds(), Runnable::run);
    var queried = videos.frames(query);
    int knownSize = index.add(0, videos.frames(known));
    var match =
        index.search(queried, 1).stream()
            .findFirst()
            .orElseGet(() -> new VideoMatch(0, 0, 0, 0, 0));
    print(query, match.queryPercent(), thresholds().count(queried));
    print(known, match.knownPercent(), knownSize);
    return ExitCodes.OK;
  }

  private VideoThresholds thresholds() {
    try {
      int repeats = VideoThresholds.DEFAULT.repeatDistanceMax();
      return new VideoThresholds(quality, distance, repeats);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(Path file, double percent, int frames) {
    spec.commandLine()
        .getOut()
        .printf(Locale.ROOT, "%s: %.1f %% of %d frames%n", file, percent, frames);
  }
}
