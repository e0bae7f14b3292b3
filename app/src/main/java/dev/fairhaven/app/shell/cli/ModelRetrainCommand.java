package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.oversight.retraining.Retraining;
import dev.fairhaven.app.oversight.retraining.TrainingRun;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.ModelCard.Measured;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `model retrain`: a new version of the classifier from what reviewers decided.
@Command(
    name = "retrain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Trains a new version on the decisions of reviewers, starting from the live one, as Detection › Built-in classifier › Reviewers' decisions does. Works beside a running instance. The new version has no effect until it is made live.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven model retrain --data /var/lib/fairhaven")
final class ModelRetrainCommand implements Callable<Integer> {

  private static final String ACTOR = "cli";

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Override
  public Integer call() {
    try (var product = Headless.start(data)) {
      report(product.get(Retraining.class).retrain(ACTOR));
      return ExitCodes.OK;
    } catch (ProblemException e) {
      throw new RefusedException(e.code().title() + ": " + e.getMessage() + ".", e);
    }
  }

  private void report(TrainingRun.Done trainingRun) {
    var out = spec.commandLine().getOut();
    out.printf("version %d%n", trainingRun.version());
    for (int i = 0; i < trainingRun.after().size(); i++) {
      out.println(line(trainingRun.before().get(i), trainingRun.after().get(i)));
    }
  }

  /// Of one category, on the newest fifth of the decisions.
  private static String line(Measured before, Measured after) {
    return String.format(
        Locale.ROOT,
        "%-14s AUC %.3f before, %.3f after, on %d texts",
        after.category().wireName(),
        before.figures().auc().value(),
        after.figures().auc().value(),
        after.figures().cases());
  }
}
