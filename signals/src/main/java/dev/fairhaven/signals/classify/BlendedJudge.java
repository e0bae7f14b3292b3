package dev.fairhaven.signals.classify;

/// Adds the logits of a linear model over words and of a head over the text's embedding. Each
/// catches what the other misses: telling words, and meanings without telling words. Thread-safe if
/// the embedder is.
final class BlendedJudge implements Judge {

  private final LinearModel linear;
  private final Embedder embedder;
  private final Head head;

  BlendedJudge(LinearModel linear, Embedder embedder, Head head) {
    if (embedder.size() != head.inputs()) {
      throw new IllegalArgumentException(
          "expected embeddings of %d numbers, got %d".formatted(head.inputs(), embedder.size()));
    }
    this.linear = linear;
    this.embedder = embedder;
    this.head = head;
  }

  LinearModel linear() {
    return linear;
  }

  Embedder embedder() {
    return embedder;
  }

  Head head() {
    return head;
  }

  BlendedJudge with(Embedder other) {
    return new BlendedJudge(linear, other, head);
  }

  @Override
  public float[] logits(String text) {
    var logits = linear.logits(text);
    var others = head.logits(embedder.embed(text));
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      logits[lane] += others[lane];
    }
    return logits;
  }
}
