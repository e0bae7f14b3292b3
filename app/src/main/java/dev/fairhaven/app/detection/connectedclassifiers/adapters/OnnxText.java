package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import dev.fairhaven.app.detection.connectedclassifiers.Classifier;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierException;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;
import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.app.detection.connectedclassifiers.Medium;
import dev.fairhaven.onnx.Labels;
import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.onnx.OnnxTextClassifier;
import dev.fairhaven.onnx.OnnxTextClassifier.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A text model in the ONNX format, run in this process.
final class OnnxText implements Classifier, Closeable {

  private final String model;
  private final SortedSet<String> categories;
  private final OnnxTextClassifier classifier;

  private OnnxText(One settings, OnnxTextClassifier classifier) {
    this.model = settings.model();
    this.categories = Collections.unmodifiableSortedSet(new TreeSet<>(settings.labels()));
    this.classifier = classifier;
  }

  /// Loads the model and runs it once as a test.
  ///
  /// @throws IllegalArgumentException naming the invalid file, and the reason
  static OnnxText load(One settings) {
    try {
      var loaded =
          OnnxTextClassifier.load(
              new Settings(
                  Path.of(URI.create(settings.address())),
                  Path.of(settings.tokenizer()),
                  new Labels(settings.labels(), settings.activation()),
                  Settings.PIECES_LIMIT,
                  settings.deadline()));
      return new OnnxText(settings, loaded);
    } catch (IOException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    } catch (LinkageError e) {
      throw new IllegalArgumentException("models in the ONNX format cannot be run here", e);
    }
  }

  @Override
  public SortedSet<String> categories() {
    return categories;
  }

  @Override
  public Set<Medium> media() {
    return Set.of(Medium.TEXT);
  }

  @Override
  public Scores judge(Input input) throws ClassifierException {
    try {
      return new Scores(model, classifier.scores(((Input.Text) input).text()));
    } catch (OnnxException e) {
      throw ClassifierException.down(Reason.FAILED, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    classifier.close();
  }
}
