package dev.fairhaven.app.shell.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `text`: what can be told of texts without a database.
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Finds personal data in texts, masks it, tells their language, and hashes them, without a database.",
    subcommands = {TextPersonalCommand.class, TextLanguageCommand.class, TextTlshCommand.class},
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven text personal --mask labels export.csv > masked.csv")
final class TextCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }
}
