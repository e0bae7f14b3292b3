package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.audit.AuditFinding;
import dev.fairhaven.app.platform.audit.AuditVerification;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `audit`: the append-only record of everything done.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Verifies the audit log.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven audit verify",
    subcommands = AuditCommand.Verify.class)
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
      footer = "  ./fairhaven audit verify --data /var/lib/fairhaven")
  static final class Verify implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private DataOptions data;

    @Override
    public Integer call() {
      if (data.externalDatabase().isEmpty()
          && !Files.exists(data.directory().resolve("postgres"))) {
        throw new RefusedException("There is no Fairhaven data in " + data.directory() + ".");
      }
      try (var features = Features.open(data, AuditVerification.class)) {
        return tell(features.get(AuditVerification.class).verify(null));
      }
    }

    private int tell(AuditFinding finding) {
      var out = spec.commandLine().getOut();
      return switch (finding) {
        case AuditFinding.Whole(var head, long checked, long unsealed) -> {
          out.printf("Whole: %,d records checked, %,d not sealed yet%n", checked, unsealed);
          out.printf("Head:  %d %s%n", head.position(), head.hash());
          yield ExitCodes.OK;
        }
        case AuditFinding.Broken(long position, var reason) -> {
          out.printf("Broken at position %d: %s%n", position, reason.sentence());
          yield ExitCodes.FAILED;
        }
      };
    }
  }
}
