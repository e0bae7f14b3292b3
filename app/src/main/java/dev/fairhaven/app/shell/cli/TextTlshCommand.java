package dev.fairhaven.app.shell.cli;

import dev.fairhaven.signals.tlsh.Tlsh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `text tlsh`: hashes that are near each other for near contents.
@Command(
    name = "tlsh",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a line for each file: its TLSH and its path, or - in place of a hash where it is shorter than 50 bytes or varies too little. With --near also how far it is from another hash.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven text tlsh --near T1B731… letters/*.txt | sort -n | head")
final class TextTlshCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--near",
      paramLabel = "HASH",
      description = "Prints the distance from this hash before each line.")
  private @Nullable String near;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, read as they are.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    var other = other();
    boolean allRead = true;
    for (var file : files) {
      allRead &= print(file, other);
    }
    return allRead ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private @Nullable Tlsh other() {
    try {
      return near == null ? null : Tlsh.parse(near);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--near: " + e.getMessage() + ".");
    }
  }

  private boolean print(Path file, @Nullable Tlsh other) {
    try {
      if (Files.size(file) > Tlsh.BYTES_MAX) {
        return complain(file, "expected at most " + Tlsh.BYTES_MAX + " bytes");
      }
      var hash = Tlsh.of(Files.readAllBytes(file)).orElse(null);
      var distance = other == null ? "" : (hash == null ? "-" : hash.distance(other)) + " ";
      spec.commandLine().getOut().printf("%s%s %s%n", distance, hash == null ? "-" : hash, file);
      return true;
    } catch (IOException _) {
      return complain(file, "there is no such file, or it cannot be read");
    }
  }

  private boolean complain(Path file, String reason) {
    spec.commandLine().getErr().printf("%s: %s%n", file, reason);
    return false;
  }
}
