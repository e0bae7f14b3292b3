package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.signals.classify.TextClassifier;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The neural classifier beside events: it takes half of the processors at most, so that what is
/// not asked of it goes on meanwhile.
public final class NeuralScores {

  private static final Logger LOG = LoggerFactory.getLogger(NeuralScores.class);

  private static final Semaphore TURNS =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  private NeuralScores() {}

  /// Loads the classifier unless that has been done. Where it does not run, [#ask] says so again.
  static void load() {
    try {
      DefaultModel.neural();
    } catch (OnnxException e) {
      LOG.warn(
          "The neural classifier does not run here, and has no classifierResult: {}",
          e.getMessage());
    }
  }

  /// What the classifier makes of something, when it is its turn; empty for a thread that was told
  /// to give up.
  ///
  /// @throws OnnxException if the classifier gives no answer, or does not run on this machine
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
