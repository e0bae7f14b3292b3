package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.audit.AuditFinding;
import dev.fairhaven.app.platform.audit.AuditHead;
import dev.fairhaven.app.platform.audit.AuditVerification;
import dev.fairhaven.app.platform.audit.HeadFile;
import dev.fairhaven.app.platform.audit.HeadKey;
import dev.fairhaven.app.platform.audit.HeadKey.PublicHeadKey;
import dev.fairhaven.app.platform.audit.HeadSettings;
import dev.fairhaven.app.platform.audit.KnownHeads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `audit`: the append-only record of everything done.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Verifies the audit log against heads kept elsewhere.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven audit verify",
    subcommands = {AuditCommand.Verify.class, AuditCommand.PublicKey.class})
final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description =
          "Computes the chain of hashes again, also beside a running instance, and names the first record that is not what it was.",
      optionListHeading = "%nOptions:%n",
      footerHeading = "%nExample:%n",
      footer = {
        "  ./fairhaven audit verify --data /var/lib/fairhaven",
        "  ./fairhaven audit verify --heads /mnt/vault/audit-heads.jsonl --public-key fairhaven.pub"
      })
  static final class Verify implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private DataOptions data;

    @Option(
        names = "--head",
        paramLabel = "POSITION:HASH",
        description =
            "A head that you kept, through which the chain must lead. May be given several times.")
    private List<AuditHead> heads = List.of();

    @Option(
        names = "--heads",
        paramLabel = "FILE",
        description =
            "A file of heads: published ones, webhook messages of type audit.head, a server log, or POSITION:HASH on each line. May be given several times. Default, where no head is given: audit-heads.jsonl in the data directory, if it is there.")
    private List<Path> files = List.of();

    @Option(
        names = "--public-key",
        paramLabel = "FILE",
        description =
            "The public key that must have signed the heads in the files; lines without a signature do not count then. May be given several times, for keys that were replaced.")
    private List<Path> keyFiles = List.of();

    @Override
    public Integer call() {
      if (data.externalDatabase().isEmpty()
          && !Files.exists(data.directory().resolve("postgres"))) {
        throw new RefusedException("There is no Fairhaven data in " + data.directory() + ".");
      }
      try {
        var known = known();
        try (var features = Features.open(data, AuditVerification.class)) {
          return tell(features.get(AuditVerification.class).verify(known), known);
        }
      } catch (HeadFile.Refused refused) {
        spec.commandLine().getOut().println(refused.getMessage());
        return ExitCodes.FAILED;
      }
    }

    private KnownHeads known() {
      var all = new ArrayList<>(heads);
      var keys = keyFiles.stream().map(Verify::key).toList();
      headFiles().forEach(file -> all.addAll(new HeadFile(file).read(keys)));
      return KnownHeads.of(all);
    }

    private List<Path> headFiles() {
      files.forEach(Verify::requireReadable);
      if (!files.isEmpty() || !heads.isEmpty()) {
        return files;
      }
      var own = HeadSettings.fileIn(data.directory());
      return Files.exists(own) ? List.of(own) : List.of();
    }

    private static PublicHeadKey key(Path file) {
      requireReadable(file);
      try {
        return PublicHeadKey.read(file);
      } catch (IOException | IllegalArgumentException e) {
        throw new RefusedException("--public-key " + file + ": " + e.getMessage(), e);
      }
    }

    private static void requireReadable(Path file) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new RefusedException("There is no file " + file + " that can be read.");
      }
    }

    private int tell(AuditFinding finding, KnownHeads known) {
      var out = spec.commandLine().getOut();
      return switch (finding) {
        case AuditFinding.Whole(var head, long checked, long unsealed) -> {
          out.printf("Whole: %,d records checked, %,d not sealed yet%n", checked, unsealed);
          out.printf("Head:  %s%n", head);
          out.println(coverage(head, known));
          yield ExitCodes.OK;
        }
        case AuditFinding.Broken(long position, var reason) -> {
          out.printf("Broken at position %d: %s%n", position, reason.sentence());
          yield ExitCodes.FAILED;
        }
      };
    }

    private static String coverage(AuditHead head, KnownHeads known) {
      if (known.last().isEmpty()) {
        return "Kept:  none. Without a head kept elsewhere, records cut off at the end cannot be noticed.";
      }
      long last = known.last().get();
      return "Kept:  %,d heads agree, the last at position %,d; %,d records came later"
          .formatted(known.count(), last, head.position() - last);
    }
  }

  @Command(
      name = "public-key",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description =
          "Prints the public key of the heads that this instance signs, to be kept beside them.",
      optionListHeading = "%nOptions:%n",
      footerHeading = "%nExample:%n",
      footer = "  ./fairhaven audit public-key --data /var/lib/fairhaven >fairhaven.pub")
  static final class PublicKey implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = ".data",
        description = "The data directory of the instance (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of(".data");

    @Override
    public Integer call() throws IOException {
      var file = HeadKey.publicFile(HeadSettings.keyIn(directory));
      if (!Files.exists(file)) {
        throw new RefusedException(
            file + " does not exist; `fairhaven serve` makes it at its first start.");
      }
      spec.commandLine().getOut().print(Files.readString(file));
      return ExitCodes.OK;
    }
  }
}
