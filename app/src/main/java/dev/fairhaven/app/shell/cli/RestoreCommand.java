package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.audit.AuditFinding;
import dev.fairhaven.app.shell.backup.BackupReader;
import dev.fairhaven.app.shell.backup.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `restore`: makes a data directory, or fills a database, from a backup.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Restores a backup into a data directory that is empty or does not exist, after checking every hash in it.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  ./fairhaven restore --from /backups/fairhaven-20261201T030000Z.backup --data /var/lib/fairhaven",
      "  ./fairhaven restore --from /backups/fairhaven-20261201T030000Z.backup --check"
    })
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description = "The backup, as `backup` has written it.")
  private Path from = Path.of(".");

  @Option(names = "--check", description = "Check the backup and restore nothing.")
  private boolean isCheckOnly;

  @Mixin private PassphraseOptions passphrase;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(from) || !Files.isReadable(from)) {
      throw new RefusedException("There is no file " + from + " that can be read.");
    }
    var reader = new BackupReader(from, passphrase.find().orElse(null));
    var restore = isCheckOnly ? null : Restore.into(data);
    var manifest = reader.verify();
    describe(manifest);
    if (restore == null) {
      return ExitCodes.OK;
    }
    return tell(restore.run(reader, manifest));
  }

  private void describe(Manifest manifest) {
    var out = spec.commandLine().getOut();
    out.printf(
        "Whole:    %,d rows in %,d tables, %,d files, by Fairhaven %s%n",
        manifest.rows(), manifest.tables().size(), manifest.files().size(), manifest.fairhaven());
    out.printf("Shows:    %s, audit head %s%n", manifest.time(), manifest.auditHead());
    out.flush();
  }

  private int tell(AuditFinding finding) {
    var out = spec.commandLine().getOut();
    out.printf("Restored: %s%n", data.directory());
    return switch (finding) {
      case AuditFinding.Whole(var head, long checked, _) -> {
        out.printf("Audit:    whole, %,d records checked, head %s%n", checked, head);
        yield ExitCodes.OK;
      }
      case AuditFinding.Broken(long position, var reason) -> {
        out.printf(
            "Audit:    broken at position %d, as it was when the backup was made: %s%n",
            position, reason.sentence());
        yield ExitCodes.FAILED;
      }
    };
  }
}
