package dev.fairhaven.app.shell.cli;

import dev.fairhaven.signals.video.FrameHashText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `media frames`: the PDQ hashes of the frames of a video.
@Command(
    name = "frames",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a line for each hashed frame of a video, in the form in which vPDQ hashes are published: frame,quality,hash,timestamp, with the quality from 0 to 100 and the timestamp in seconds. Needs the program ffmpeg, on the PATH or named in FAIRHAVEN_FFMPEG.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven media frames --every 0 holiday.mp4 > holiday.txt")
final class MediaFramesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private VideoFiles videos;

  @Parameters(paramLabel = "FILE", description = "A video.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.print(FrameHashText.write(videos.frames(file)));
    out.flush();
    return ExitCodes.OK;
  }
}
