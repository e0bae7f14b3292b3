package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.onnx.SentenceEmbedder;
import dev.fairhaven.signals.classify.LinearClassifier;
import dev.fairhaven.signals.classify.ModelFile;
import dev.fairhaven.signals.classify.TextClassifier;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Loads the classifiers that ship with the product, and others from files.
public final class DefaultModel {

  private static final String LINEAR = "/models/default.fhm";
  private static final String NEURAL = "/models/default-neural.fhm";

  private DefaultModel() {}

  /// The fast classifier, which works on words; loaded on first use.
  public static LinearClassifier shared() {
    return Shared.CLASSIFIER;
  }

  private static final class Shared {
    private static final LinearClassifier CLASSIFIER = (LinearClassifier) load(LINEAR);
  }

  /// The neural classifier, which also works on sentence embeddings. Loaded on first use, which
  /// takes about a second.
  ///
  /// @throws dev.fairhaven.onnx.OnnxException if its network cannot be run, for instance because
  ///   the runtime does not support this system
  public static TextClassifier neural() {
    SentenceEmbedder.shared();
    return Neural.CLASSIFIER;
  }

  private static final class Neural {
    private static final TextClassifier CLASSIFIER = load(NEURAL);
  }

  private static TextClassifier load(String resource) {
    try (var in = Objects.requireNonNull(DefaultModel.class.getResourceAsStream(resource))) {
      return ModelFile.read(in, SentenceEmbedder::shared);
    } catch (IOException e) {
      throw new IllegalStateException("the product's own model cannot be read", e);
    }
  }

  /// @throws ProblemException with `UNREADABLE_MODEL`, saying why
  public static TextClassifier load(Path file) {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return ModelFile.read(in, SentenceEmbedder::shared);
    } catch (IOException | OnnxException e) {
      throw new ProblemException(
          ModelProblem.UNREADABLE_MODEL,
          file + ": " + Objects.toString(e.getMessage(), "unreadable"));
    }
  }
}
