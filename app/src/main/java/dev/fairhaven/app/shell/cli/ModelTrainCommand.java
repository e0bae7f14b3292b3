package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.builtinclassifiers.ModelTraining;
import dev.fairhaven.app.detection.builtinclassifiers.ModelTraining.Kind;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.ModelFile;
import dev.fairhaven.signals.classify.TextClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `model train`: makes a classifier from labelled files.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Makes a classifier as a recipe says: trains it once without each set, to measure and calibrate it on what it has not seen, and then on everything. The same recipe and files make the same model. Give the JVM room with JAVA_TOOL_OPTIONS=-Xmx4g for the default recipe.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  ./fairhaven model train --recipe models/default/recipe.yaml --data sets \\",
      "      --out default.fhm"
    })
final class ModelTrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      required = true,
      description = "What to train on, see docs/how-to/train-models.md.")
  private Path recipe = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Where the files that the recipe names are.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the model goes.")
  private Path out = Path.of("");

  @Option(
      names = "--neural",
      description =
          "Make a classifier that also reads meanings, by sentence embeddings. Takes about four times as long.")
  private boolean isNeural;

  @Override
  public Integer call() throws IOException {
    try {
      write(ModelTraining.train(recipe, data, isNeural ? Kind.NEURAL : Kind.LINEAR, this::say));
      say("Wrote " + out + ", " + Files.size(out) / 1024 + " KB");
      return ExitCodes.OK;
    } catch (ProblemException problem) {
      throw new RefusedException(String.valueOf(problem.getMessage()), problem);
    }
  }

  /// Whole or not at all: a model is not half replaced.
  private void write(TextClassifier classifier) throws IOException {
    var directory = out.toAbsolutePath().getParent();
    var unfinished = Files.createTempFile(directory, "model", ".part");
    try (var stream = Files.newOutputStream(unfinished)) {
      ModelFile.write(classifier, stream);
    }
    Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
  }

  private void say(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }
}
