package dev.fairhaven.signals.classify;

/// A trained model without calibration. Implementations are thread-safe.
interface Judge {

  /// The logit of each category by lane; positive means that the text more likely belongs to it.
  float[] logits(String text);
}
