package dev.fairhaven.signals.classify;

/// What was learned, before it is calibrated. Implementations are thread-safe.
interface Judge {

  /// How much a text looks to be of each category, by lane: above 0 rather than not.
  float[] logits(String text);
}
