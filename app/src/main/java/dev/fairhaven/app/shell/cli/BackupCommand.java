package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.shell.backup.BackupWriter;
import dev.fairhaven.app.shell.backup.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `backup`: everything that is kept, in one file.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Writes the database, as of one moment, and the files of the data directory into one file, also beside a running instance.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  ./fairhaven backup --out /backups/",
      "  ./fairhaven backup --out /backups/ --encrypt --passphrase-file /etc/fairhaven/passphrase"
    })
final class BackupCommand implements Callable<Integer> {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'fairhaven-'uuuuMMdd'T'HHmmss'Z.backup'")
          .withZone(ZoneOffset.UTC);

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR|FILE",
      description =
          "Where to write: a file that does not exist, or a directory, in which the file is named after the time.")
  private Path out = Path.of(".");

  @Option(names = "--encrypt", description = "Encrypt the backup with the passphrase.")
  private boolean isEncrypted;

  @Mixin private PassphraseOptions passphrase;

  @Override
  public Integer call() throws IOException {
    requireData();
    var target = target();
    var key = isEncrypted ? passphrase.require() : null;
    var writer = new BackupWriter(data.directory(), Version.current(), key);
    try (var database = DatabaseAccess.openAsIs(data)) {
      var owner = database.roles().owner();
      try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.properties())) {
        tell(target, writer.write(target, connection));
      } catch (SQLException e) {
        throw new RefusedException("The database cannot be read: " + e.getMessage(), e);
      }
    }
    return ExitCodes.OK;
  }

  private void requireData() {
    if (data.externalDatabase().isEmpty() && !Files.exists(data.directory().resolve("postgres"))) {
      throw new RefusedException("There is no Fairhaven data in " + data.directory() + ".");
    }
  }

  private Path target() {
    var path = out.toAbsolutePath().normalize();
    boolean isDirectory = Files.isDirectory(path) || out.toString().endsWith("/");
    var target = isDirectory ? path.resolve(NAME.format(Instant.now())) : path;
    if (Files.exists(target)) {
      throw new RefusedException(
          "There is a file " + target + " already. Name one that does not exist, or a directory.");
    }
    if (target.startsWith(data.directory())) {
      throw new RefusedException(
          "%s lies in the data directory, and would be lost with it. Choose a place on another disk."
              .formatted(target));
    }
    return target;
  }

  private void tell(Path target, Manifest manifest) throws IOException {
    var terminal = spec.commandLine().getOut();
    terminal.printf(
        "Backup  %s (%,d bytes%s)%n",
        target, Files.size(target), isEncrypted ? ", encrypted" : ", not encrypted");
    terminal.printf(
        "Shows   %s: %,d rows in %,d tables, %,d files%n",
        manifest.time(), manifest.rows(), manifest.tables().size(), manifest.files().size());
    terminal.printf("Head    %s%n", manifest.auditHead());
  }
}
