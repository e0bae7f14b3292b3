package dev.fairhaven.onnx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A model of one's own that judges texts: a network that reads the pieces of words that its
/// `tokenizer.json` cuts, and answers with a number for each label. Thread-safe.
public final class OnnxTextClassifier implements AutoCloseable {

  private final Settings settings;
  private final WordPiece words;
  private final TextNetwork network;

  /// @param tokenizer a `tokenizer.json` of the kind WordPiece
  /// @param piecesMax of a text; what is beyond is not read
  /// @param deadline of judging one text
  public record Settings(
      Path model, Path tokenizer, Labels labels, int piecesMax, Duration deadline) {

    /// What networks of this family read at most.
    public static final int PIECES_LIMIT = 512;

    public Settings {
      if (piecesMax < 3 || piecesMax > PIECES_LIMIT) {
        throw new IllegalArgumentException(
            "pieces: expected 3 to %d, got %d".formatted(PIECES_LIMIT, piecesMax));
      }
      Network.checkDeadline(deadline);
    }
  }

  private OnnxTextClassifier(Settings settings, WordPiece words, TextNetwork network) {
    this.settings = settings;
    this.words = words;
    this.network = network;
  }

  /// Loads the model and tries it once.
  ///
  /// @throws IOException naming the file, and what was expected of it
  public static OnnxTextClassifier load(Settings settings) throws IOException {
    var words = words(settings.tokenizer());
    var network = Network.load(settings.model(), settings.deadline());
    var classifier = new OnnxTextClassifier(settings, words, new TextNetwork(network));
    try {
      classifier.check(network);
      return classifier;
    } catch (IOException | OnnxException e) {
      classifier.close();
      throw new IOException(settings.model() + ": " + e.getMessage(), e);
    }
  }

  private static WordPiece words(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return WordPiece.read(in);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private void check(Network loaded) throws IOException {
    var inputs = loaded.inputs();
    if (!TextNetwork.inputs().containsAll(inputs)) {
      throw new IOException(
          "expected a model that reads %s, found one that reads %s"
              .formatted(TextNetwork.inputs(), inputs));
    }
    settings.labels().check(loaded.outputShape());
    scores("a");
  }

  /// From 0 to 1, by label.
  ///
  /// @throws OnnxException if the model gives no answer in time: nothing is known of the text then
  public Map<String, Double> scores(String text) {
    return settings.labels().scores(network.run(words.pieces(text, settings.piecesMax())));
  }

  @Override
  public void close() {
    network.close();
  }
}
