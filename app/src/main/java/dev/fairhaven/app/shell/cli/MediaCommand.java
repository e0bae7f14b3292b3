package dev.fairhaven.app.shell.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `media`: what can be done with pictures and videos without a database.
@Command(
    name = "media",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Hashes pictures and videos, without a database.",
    subcommands = {
      MediaHashCommand.class,
      MediaFramesCommand.class,
      MediaCompareCommand.class,
      MediaDigestCommand.class
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven media hash pictures/*.jpg")
final class MediaCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }
}
