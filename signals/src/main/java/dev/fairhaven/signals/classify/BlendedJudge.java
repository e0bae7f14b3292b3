package dev.fairhaven.signals.classify;

/// Two opinions of a text added up: that of its words, and that of a head over its embedding. Each
/// sees what the other misses: words that say it all, and meanings in words that do not.
/// Thread-safe as its embedder is.
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
