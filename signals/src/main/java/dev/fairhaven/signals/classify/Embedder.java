package dev.fairhaven.signals.classify;

/// Turns a text into numbers that lie near those of texts with a like meaning. The same text always
/// gets the same. Implementations are thread-safe.
public interface Embedder {

  /// Tells embeddings of one kind from those of another: a model works with one only.
  String name();

  /// How many numbers a text gets.
  int size();

  float[] embed(String text);
}
