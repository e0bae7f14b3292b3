package dev.fairhaven.app.shell.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command without a verb.
@Command(
    name = "fairhaven",
    description = "The operations platform of a trust and safety team.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ApiKeyCommand.class,
      TemplatesCommand.class,
      StaffCommand.class,
      SecretsCommand.class,
      ImportCommand.class,
      RulesCommand.class,
      ListsCommand.class,
      MediaCommand.class,
      ModelCommand.class,
      TextCommand.class,
      AuditCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DoctorCommand.class,
      BenchCommand.class
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  a check found something, or the verb failed on its way",
      "  2  the command line is wrong",
      "  3  refused: directory or port in use, file unreadable, database unreachable"
    })
final class FairhavenCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }
}
