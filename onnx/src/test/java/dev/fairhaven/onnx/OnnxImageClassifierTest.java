package dev.fairhaven.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fairhaven.onnx.OnnxImageClassifier.Fit;
import dev.fairhaven.onnx.OnnxImageClassifier.Input;
import dev.fairhaven.onnx.OnnxImageClassifier.Layout;
import dev.fairhaven.onnx.OnnxImageClassifier.Settings;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxImageClassifierTest {

  private static final Labels COLOURS =
      new Labels(List.of("red", "green", "blue"), Activation.NONE);
  private static final List<Double> ZERO = List.of(0.0, 0.0, 0.0);
  private static final List<Double> ONE = List.of(1.0, 1.0, 1.0);

  @TempDir private Path directory;

  private OnnxImageClassifier classifier(Input input, Labels labels) throws IOException {
    var model = TinyModel.picture(directory);
    return OnnxImageClassifier.load(new Settings(model, input, labels, Duration.ofSeconds(5)));
  }

  private static Input input(Layout layout, Fit fit) {
    return new Input(2, 2, layout, fit, ZERO, ONE);
  }

  /// Red, with blue stripes on its left and right.
  private static BufferedImage picture() {
    var picture = new BufferedImage(40, 10, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, 40, 10);
    graphics.setColor(Color.RED);
    graphics.fillRect(10, 0, 20, 10);
    graphics.dispose();
    return picture;
  }

  @Test
  void asksTheModelForTheColoursOfAPicture() throws IOException {
    try (var classifier = classifier(input(Layout.CHANNELS_FIRST, Fit.CROP), COLOURS)) {
      var scores = classifier.scores(picture());
      assertThat(scores.get("red")).isCloseTo(1, within(0.01));
      assertThat(scores.get("green")).isZero();
      assertThat(scores.get("blue")).isCloseTo(0, within(0.01));
    }
  }

  @Test
  void seesAllOfAPictureThatIsStretched() throws IOException {
    try (var classifier = classifier(input(Layout.CHANNELS_FIRST, Fit.STRETCH), COLOURS)) {
      assertThat(classifier.scores(picture()).get("blue")).isGreaterThan(0.2);
    }
  }

  @Test
  void bringsColoursToWhatTheModelWasTrainedOn() throws IOException {
    var half = List.of(0.5, 0.5, 0.5);
    var input = new Input(2, 2, Layout.CHANNELS_FIRST, Fit.CROP, half, half);
    var labels = new Labels(COLOURS.names(), Activation.SIGMOID);
    try (var classifier = classifier(input, labels)) {
      var scores = classifier.scores(picture());
      assertThat(scores.get("red")).isCloseTo(1 / (1 + Math.exp(-1)), within(0.01));
      assertThat(scores.get("green")).isCloseTo(1 / (1 + Math.exp(1)), within(0.01));
    }
  }

  @Test
  void saysWhatDoesNotFitTheModel() {
    assertThatThrownBy(() -> classifier(input(Layout.CHANNELS_LAST, Fit.CROP), COLOURS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected a model that reads one picture as [1, 2, 2, 3]")
        .hasMessageContaining("found [1, 3, 2, 2]");
    var two = new Labels(List.of("red", "blue"), Activation.NONE);
    assertThatThrownBy(() -> classifier(input(Layout.CHANNELS_FIRST, Fit.CROP), two))
        .hasMessageContaining("labels: expected as many as the model answers with, 3, got 2");
    assertThatThrownBy(() -> new Input(0, 2, Layout.CHANNELS_FIRST, Fit.CROP, ZERO, ONE))
        .hasMessage("width: expected 1 to 2048 points, got 0");
    assertThatThrownBy(() -> new Input(2, 2, Layout.CHANNELS_FIRST, Fit.CROP, ZERO, ZERO))
        .hasMessageContaining("deviation: expected numbers above 0");
  }
}
