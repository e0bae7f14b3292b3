package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.staff.BreakGlass;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `staff`: accounts of staff, when the console is out of reach.
@Command(
    name = "staff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lets you in when nobody can sign in, also beside a running instance.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven staff break-glass",
    subcommands = StaffCommand.MakeBreakGlass.class)
final class StaffCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }

  @Command(
      name = "break-glass",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = {
        "Makes the administrator account for emergencies, or renews its password, and prints the password, this once.",
        "The password works once. Its use is audited, logged as a warning, and shown to all administrators until one acknowledges it."
      },
      optionListHeading = "%nOptions:%n",
      footerHeading = "%nExample:%n",
      footer = "  ./fairhaven staff break-glass --data /var/lib/fairhaven")
  static final class MakeBreakGlass implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private DataOptions data;

    @Override
    public Integer call() {
      try (var features = Features.open(data, AuditLog.class, BreakGlass.class)) {
        var password = features.get(BreakGlass.class).make();
        var out = spec.commandLine().getOut();
        out.printf("login     %s%n", BreakGlass.LOGIN);
        out.printf("password  %s%n", password);
      }
      return ExitCodes.OK;
    }
  }
}
