package dev.fairhaven.app.shell.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench`: measures how fast it is here.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Measures how fast Fairhaven is on this machine.",
    subcommands = {
      BenchIngestCommand.class,
      BenchClaimsCommand.class,
      BenchRulesCommand.class,
      BenchWindowsCommand.class,
      BenchMediaCommand.class,
      BenchTextCommand.class,
      BenchNearCommand.class,
      BenchBanksCommand.class,
      BenchUrlsCommand.class,
      BenchPersonalCommand.class,
      BenchLanguagesCommand.class
    },
    synopsisSubcommandLabel = "WHAT",
    commandListHeading = "%nWhat:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven bench claims")
final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec;

  BenchCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which bench?");
  }
}
