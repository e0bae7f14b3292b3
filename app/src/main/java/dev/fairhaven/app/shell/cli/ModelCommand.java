package dev.fairhaven.app.shell.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `model`: classifiers of texts, without a database.
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Trains, measures and describes classifiers of texts, without a database.",
    subcommands = {
      ModelEvaluateCommand.class,
      ModelScoreCommand.class,
      ModelTrainCommand.class,
      ModelRetrainCommand.class,
      ModelCardCommand.class
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer =
        "  ./fairhaven model evaluate --data tweets.csv --text tweet --label class --positive 0,1")
final class ModelCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }
}
