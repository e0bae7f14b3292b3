package dev.fairhaven.app.models;

import dev.fairhaven.app.kernel.ProblemException;
import dev.fairhaven.signals.classify.ModelFile;
import dev.fairhaven.signals.classify.TextClassifier;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The classifier that ships with the product, and others from files.
public final class DefaultModel {

  private static final String RESOURCE = "/models/default.fhm";

  private DefaultModel() {}

  /// The classifier that ships with the product; read when it is first asked for.
  public static TextClassifier shared() {
    return Shared.CLASSIFIER;
  }

  private static final class Shared {
    private static final TextClassifier CLASSIFIER = load();
  }

  private static TextClassifier load() {
    try (var in = Objects.requireNonNull(DefaultModel.class.getResourceAsStream(RESOURCE))) {
      return ModelFile.read(in);
    } catch (IOException e) {
      throw new IllegalStateException("the product's own model cannot be read", e);
    }
  }

  /// @throws ProblemException with `UNREADABLE_MODEL`, saying why
  public static TextClassifier load(Path file) {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return ModelFile.read(in);
    } catch (IOException e) {
      throw new ProblemException(
          ModelProblem.UNREADABLE_MODEL,
          file + ": " + Objects.toString(e.getMessage(), "unreadable"));
    }
  }
}
