package dev.fairhaven.app.shell.cli;

import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.signals.picture.Orientation;
import dev.fairhaven.signals.picture.PictureDecoder;
import dev.fairhaven.signals.picture.Rendering;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `media hash`: the PDQ hashes of picture files.
@Command(
    name = "hash",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a line for each picture: its PDQ hash, its quality from 0 to 100, and its path. Reads JPEG, PNG, GIF, WebP, BMP and TIFF, and by the program ffmpeg HEIC and AVIF. How a picture was turned, and warnings such as that a file is cut, go to standard error. A file that cannot be read is named on standard error; the others are hashed all the same.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven media hash --dialect nn512 pictures/*.jpg")
final class MediaHashCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      defaultValue = "full",
      description =
          "full, what the Python tools and Hasher-Matcher-Actioner hash, or nn512, what the C++ command line does (default: ${DEFAULT-VALUE}).")
  private Dialect dialect = Dialect.FULL;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Pictures.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    boolean allRead = true;
    for (var file : files) {
      allRead &= hash(file);
    }
    return allRead ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private boolean hash(Path file) {
    return switch (PictureDecoder.decode(file)) {
      case Decoded(_, var picture, var rendering) -> {
        print(file, picture);
        explain(file, rendering);
        yield true;
      }
      case Unreadable(var reason) -> {
        spec.commandLine().getErr().printf("%s: %s%n", file, reason);
        yield false;
      }
    };
  }

  private void explain(Path file, Rendering rendering) {
    var err = spec.commandLine().getErr();
    if (rendering.orientation() != Orientation.UPRIGHT) {
      err.printf("%s: the picture was %s%n", file, rendering.orientation().description());
    }
    rendering
        .warnings()
        .forEach(warning -> err.printf("%s: warning: %s%n", file, warning.description()));
  }

  private void print(Path file, Luma picture) {
    var hashed = Pdq.hash(picture, dialect);
    spec.commandLine().getOut().printf("%s %d %s%n", hashed.hash(), hashed.quality(), file);
  }
}
