package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.oversight.retraining.Learning;
import dev.fairhaven.app.oversight.retraining.Lesson;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.ModelCard.Measured;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `model teach`: a new version of the classifier from what reviewers decided.
@Command(
    name = "teach",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Adds a version that goes on from the live one and has learned what reviewers decided, as Detect › Model › Reviewers' decisions does. Also beside a running instance. It counts for nothing until somebody lets it.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven model teach --data /var/lib/fairhaven")
final class ModelTeachCommand implements Callable<Integer> {

  private static final String ACTOR = "cli";

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Override
  public Integer call() {
    try (var product = Headless.start(data)) {
      report(product.get(Learning.class).teach(ACTOR));
      return ExitCodes.OK;
    } catch (ProblemException e) {
      throw new RefusedException(e.code().title() + ": " + e.getMessage() + ".", e);
    }
  }

  private void report(Lesson.Done lesson) {
    var out = spec.commandLine().getOut();
    out.printf("version %d%n", lesson.version());
    for (int i = 0; i < lesson.after().size(); i++) {
      out.println(line(lesson.before().get(i), lesson.after().get(i)));
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
