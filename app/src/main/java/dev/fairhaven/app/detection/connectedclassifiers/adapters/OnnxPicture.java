package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import dev.fairhaven.app.detection.connectedclassifiers.Classifier;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierException;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;
import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.app.detection.connectedclassifiers.Medium;
import dev.fairhaven.onnx.Labels;
import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.onnx.OnnxImageClassifier;
import dev.fairhaven.onnx.OnnxImageClassifier.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A picture model in the ONNX format, run in this process.
final class OnnxPicture implements Classifier, Closeable {

  private final String model;
  private final SortedSet<String> categories;
  private final OnnxImageClassifier classifier;

  private OnnxPicture(One settings, OnnxImageClassifier classifier) {
    this.model = settings.model();
    this.categories = Collections.unmodifiableSortedSet(new TreeSet<>(settings.labels()));
    this.classifier = classifier;
  }

  /// Loads the model and runs it once as a test.
  ///
  /// @throws IllegalArgumentException naming the invalid setting or file, and the reason
  static OnnxPicture load(One settings) {
    try {
      var loaded =
          OnnxImageClassifier.load(
              new Settings(
                  Path.of(URI.create(settings.address())),
                  input(settings),
                  new Labels(settings.labels(), settings.activation()),
                  settings.deadline()));
      return new OnnxPicture(settings, loaded);
    } catch (IOException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    } catch (LinkageError e) {
      throw new IllegalArgumentException("models in the ONNX format cannot be run here", e);
    }
  }

  private static OnnxImageClassifier.Input input(One settings) {
    var input = settings.input();
    try {
      return new OnnxImageClassifier.Input(
          input.width(),
          input.height(),
          input.layout(),
          input.fit(),
          input.mean(),
          input.deviation());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("input: " + e.getMessage(), e);
    }
  }

  @Override
  public SortedSet<String> categories() {
    return categories;
  }

  @Override
  public Set<Medium> media() {
    return Set.of(Medium.PICTURE);
  }

  @Override
  public Scores judge(Input input) throws ClassifierException {
    try {
      return new Scores(model, classifier.scores(Pictures.read((Input.Picture) input)));
    } catch (OnnxException e) {
      throw ClassifierException.down(Reason.FAILED, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    classifier.close();
  }
}
