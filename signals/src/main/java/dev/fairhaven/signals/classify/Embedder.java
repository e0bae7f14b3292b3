package dev.fairhaven.signals.classify;

/// Maps a text to a vector that is close to those of texts with a similar meaning. Deterministic.
/// Implementations are thread-safe.
public interface Embedder {

  /// Identifies the embedding model; a head only works with the one it was trained on.
  String name();

  /// The number of dimensions.
  int size();

  float[] embed(String text);
}
