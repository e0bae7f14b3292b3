package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.builtinclassifiers.DefaultModel;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.signals.classify.TextClassifier;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which classifier a verb uses.
final class ModelOptions {

  private static final String LINEAR = "linear";
  private static final String NEURAL = "neural";

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = {
        "`neural`, which reads words and meanings, `linear`, which reads words and is hundreds of times faster, or a file made by `model train` (default: neural)."
      })
  private String model = NEURAL;

  TextClassifier load() {
    try {
      return switch (model) {
        case LINEAR -> DefaultModel.shared();
        case NEURAL -> DefaultModel.neural();
        default -> DefaultModel.load(Path.of(model));
      };
    } catch (ProblemException problem) {
      throw new RefusedException(String.valueOf(problem.getMessage()), problem);
    } catch (OnnxException problem) {
      throw new RefusedException(problem.getMessage() + "; --model linear does without", problem);
    }
  }
}
