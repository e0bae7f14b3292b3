package dev.fairhaven.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fairhaven.onnx.OnnxTextClassifier.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxTextClassifierTest {

  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private static final String TOKENIZER =
      """
      {"normalizer": {"type": "BertNormalizer"},
       "model": {"type": "WordPiece", "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "calm": -9}}}
      """;

  @TempDir private Path directory;

  private Settings settings(Path model, String... labels) throws IOException {
    var tokenizer = Files.writeString(directory.resolve("tokenizer.json"), TOKENIZER);
    var named = new Labels(List.of(labels), Activation.SIGMOID);
    return new Settings(model, tokenizer, named, 16, DEADLINE);
  }

  @Test
  void asksTheModel() throws IOException {
    try (var classifier =
        OnnxTextClassifier.load(settings(TinyModel.text(directory), "up", "down"))) {
      var scores = classifier.scores("calm");
      assertThat(scores).containsOnlyKeys("up", "down");
      assertThat(scores.get("up")).isCloseTo(1 / (1 + Math.exp(2)), within(1e-6));
      assertThat(scores.get("down")).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
    }
  }

  @Test
  void answersManyAtOnceAsOneByOne() throws IOException {
    try (var classifier =
        OnnxTextClassifier.load(settings(TinyModel.text(directory), "up", "down"))) {
      var texts = IntStream.range(0, 200).mapToObj("calm "::repeat).toList();
      var together = texts.parallelStream().map(classifier::scores).toList();
      assertThat(together).isEqualTo(texts.stream().map(classifier::scores).toList());
    }
  }

  @Test
  void saysWhatIsWrongWithItsFiles() throws IOException {
    var model = TinyModel.text(directory);
    assertThatThrownBy(() -> OnnxTextClassifier.load(settings(model, "one", "two", "three")))
        .hasMessageContaining("text.onnx: labels: expected as many as the model answers with, 2");
    var none = Files.writeString(directory.resolve("none.onnx"), "no model");
    assertThatThrownBy(() -> OnnxTextClassifier.load(settings(none, "up", "down")))
        .hasMessageContaining("none.onnx: expected a model in the ONNX format");
    var picture = TinyModel.picture(directory);
    assertThatThrownBy(() -> OnnxTextClassifier.load(settings(picture, "up", "down")))
        .hasMessageContaining("expected a model that reads")
        .hasMessageContaining("input_ids");
    assertThatThrownBy(
            () -> OnnxTextClassifier.load(settings(directory.resolve("gone.onnx"), "up", "down")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gone.onnx");
  }

  @Test
  void refusesSettingsWithoutBounds() throws IOException {
    var labels = new Labels(List.of("up"), Activation.NONE);
    var file = directory.resolve("x");
    assertThatThrownBy(() -> new Settings(file, file, labels, 513, DEADLINE))
        .hasMessage("pieces: expected 3 to 512, got 513");
    assertThatThrownBy(() -> new Settings(file, file, labels, 512, Duration.ofMinutes(2)))
        .hasMessageContaining("deadline: expected up to PT1M");
    assertThatThrownBy(() -> new Labels(List.of("up", "up"), Activation.NONE))
        .hasMessageContaining("labels: expected names, each once");
  }

  @Test
  void takesNoAnswerThatIsNoScore() throws IOException {
    var settings = settings(TinyModel.text(directory), "up", "down");
    var unsure = new Labels(List.of("up", "down"), Activation.NONE);
    var wrong = new Settings(settings.model(), settings.tokenizer(), unsure, 16, DEADLINE);
    assertThatThrownBy(() -> OnnxTextClassifier.load(wrong))
        .hasMessageContaining("expected a score from 0 to 1");
  }
}
