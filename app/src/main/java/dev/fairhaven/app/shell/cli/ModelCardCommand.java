package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.builtinclassifiers.CardText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `model card`: what one should know of a model before using it.
@Command(
    name = "card",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a model's card as Markdown: what it was trained on, its thresholds, and how well it does on sets it was not trained on.",
    optionListHeading = "%nOptions:%n")
final class ModelCardCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(CardText.of(model.load()));
    spec.commandLine().getOut().flush();
    return ExitCodes.OK;
  }
}
