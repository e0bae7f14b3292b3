package dev.fairhaven.app.cli;

import dev.fairhaven.app.kernel.ProblemException;
import dev.fairhaven.app.models.DefaultModel;
import dev.fairhaven.signals.classify.TextClassifier;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which classifier a verb uses.
final class ModelOptions {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model made by `model train` (default: the one that ships with Fairhaven).")
  private @Nullable Path file;

  TextClassifier load() {
    try {
      return file == null ? DefaultModel.shared() : DefaultModel.load(file);
    } catch (ProblemException problem) {
      throw new RefusedException(String.valueOf(problem.getMessage()), problem);
    }
  }
}
