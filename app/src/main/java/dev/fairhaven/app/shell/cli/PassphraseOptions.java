package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.shell.backup.Passphrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the passphrase of a backup comes from. Never from the command line, which other accounts
/// of the machine can read.
final class PassphraseOptions {

  static final String VARIABLE = "FAIRHAVEN_BACKUP_PASSPHRASE";

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the passphrase, of at least 12 characters (default: the value of FAIRHAVEN_BACKUP_PASSPHRASE).")
  private @Nullable Path file;

  Optional<Passphrase> find() {
    var text = file == null ? System.getenv(VARIABLE) : firstLine(file);
    return Optional.ofNullable(text).filter(value -> !value.isEmpty()).map(Passphrase::new);
  }

  Passphrase require() {
    return find()
        .orElseThrow(
            () ->
                new RefusedException(
                    "There is no passphrase. Give it with --passphrase-file or in "
                        + VARIABLE
                        + "."));
  }

  private static String firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new RefusedException("The passphrase file " + file + " cannot be read.", e);
    }
  }
}
