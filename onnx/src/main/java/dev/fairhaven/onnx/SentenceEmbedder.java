package dev.fairhaven.onnx;

import dev.fairhaven.signals.classify.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;

/// The sentence embeddings of all-MiniLM-L6-v2 (Apache-2.0), a network of six layers trained on a
/// billion pairs of English sentences. Loaded when it is first asked for. Thread-safe.
public final class SentenceEmbedder implements Embedder {

  private static final String NETWORK = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int SIZE = 384;

  /// Pieces of words of a text, about 500 characters; what is beyond is not read.
  static final int PIECES_MAX = 128;

  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final WordPiece words;
  private final TextNetwork network;

  private SentenceEmbedder(WordPiece words, TextNetwork network) {
    this.words = words;
    this.network = network;
  }

  /// The one of this process.
  ///
  /// @throws OnnxException where the runtime does not work, as on a system it was not made for
  public static SentenceEmbedder shared() {
    return Shared.LOADING.embedder();
  }

  private static final class Shared {
    private static final Loading LOADING = load();
  }

  /// What came of loading, once for all.
  private sealed interface Loading {

    SentenceEmbedder embedder();

    record Loaded(SentenceEmbedder embedder) implements Loading {}

    record Failed(String reason) implements Loading {

      @Override
      public SentenceEmbedder embedder() {
        throw new OnnxException("the sentence embeddings cannot be loaded: " + reason);
      }
    }
  }

  private static Loading load() {
    try (var tokenizer = resource(TOKENIZER);
        var network = resource(NETWORK)) {
      var words = WordPiece.read(tokenizer);
      var loaded = Network.load(network.readAllBytes(), DEADLINE);
      return new Loading.Loaded(new SentenceEmbedder(words, new TextNetwork(loaded)));
    } catch (IOException | LinkageError | RuntimeException e) {
      return new Loading.Failed(reason(e));
    }
  }

  /// What is beneath: a library that cannot be loaded comes wrapped.
  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(SentenceEmbedder.class.getResourceAsStream(name), name);
  }

  @Override
  public String name() {
    return "all-MiniLM-L6-v2";
  }

  @Override
  public int size() {
    return SIZE;
  }

  /// The mean over the pieces, of length 1.
  @Override
  public float[] embed(String text) {
    var answer = network.run(words.pieces(text, PIECES_MAX));
    var mean = new float[SIZE];
    for (int at = 0; at < answer.length; at++) {
      mean[at % SIZE] += answer[at];
    }
    double squares = 0;
    for (float each : mean) {
      squares += each * each;
    }
    float length = (float) Math.max(Math.sqrt(squares), 1e-9);
    for (int at = 0; at < SIZE; at++) {
      mean[at] /= length;
    }
    return mean;
  }
}
