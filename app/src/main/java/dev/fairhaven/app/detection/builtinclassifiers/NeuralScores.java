package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.signals.classify.TextClassifier;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the neural classifier during event processing. It uses at most half of the processors, so
/// that other work continues meanwhile.
public final class NeuralScores {

  private static final Logger LOG = LoggerFactory.getLogger(NeuralScores.class);

  private static final Semaphore TURNS =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  private NeuralScores() {}

  /// Loads the classifier if necessary. If it cannot run, [#ask] reports that again.
  static void load() {
    try {
      DefaultModel.neural();
    } catch (OnnxException e) {
      LOG.warn(
          "The neural classifier does not run here, and has no classifierResult: {}",
          e.getMessage());
    }
  }

  /// Answers a question with the classifier, after waiting for a free slot; empty if the thread was
  /// interrupted.
  ///
  /// @throws OnnxException if the classifier fails or cannot run on this machine
  public static <T> Optional<T> ask(Function<TextClassifier, T> question) {
    try {
      TURNS.acquire();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(question.apply(DefaultModel.neural()));
    } finally {
      TURNS.release();
    }
  }
}
