package dev.fairhaven.app.shell.cli;

import dev.fairhaven.signals.digest.FileDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `media digest`: what is the same for equal files only.
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a line for each file of any kind: its SHA-256, its MD5, and its path. They are equal for files with the same bytes only. A file that cannot be read is named on standard error; the others are read all the same.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven media digest holiday.mp4")
final class MediaDigestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    boolean allRead = true;
    for (var file : files) {
      allRead &= digest(file);
    }
    return allRead ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private boolean digest(Path file) {
    try {
      var digests = read(file);
      if (digests.isEmpty()) {
        return complain(file, "expected at most " + FileDigests.BYTES_MAX + " bytes");
      }
      print(file, digests.get());
      return true;
    } catch (IOException _) {
      return complain(file, "there is no such file, or it cannot be read");
    }
  }

  private static Optional<FileDigests> read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return FileDigests.of(in, FileDigests.BYTES_MAX);
    }
  }

  private void print(Path file, FileDigests digests) {
    spec.commandLine().getOut().printf("%s %s %s%n", digests.sha256(), digests.md5(), file);
  }

  private boolean complain(Path file, String reason) {
    spec.commandLine().getErr().printf("%s: %s%n", file, reason);
    return false;
  }
}
