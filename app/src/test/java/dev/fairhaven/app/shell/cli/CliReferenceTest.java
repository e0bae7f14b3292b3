package dev.fairhaven.app.shell.cli;

import dev.fairhaven.testkit.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The reference page of the command line says what the command line says.
class CliReferenceTest {

  private static final String INTRODUCTION =
      """
      # Command line

      What `--help` says, for each verb. This page is made from the code; a test keeps it true.

      Two things belong to the launcher and go before the verb: `--verbose` prints each command that
      it runs, and `check` runs every check and test (see `./fairhaven check --help`).
      """;

  @Test
  void isUpToDate() {
    var page = new StringBuilder(INTRODUCTION);
    for (var command : all(CommandLines.create())) {
      page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
      page.append(command.getUsageMessage(Ansi.OFF).stripTrailing()).append("\n```\n");
    }
    Golden.checkPage("reference/cli.md", page.toString());
  }

  private static List<CommandLine> all(CommandLine command) {
    var commands = new ArrayList<>(List.of(command));
    command.getSubcommands().values().forEach(verb -> commands.addAll(all(verb)));
    return commands;
  }
}
