package dev.fairhaven.signals.classify;

import java.util.List;

/// A trained model with what it takes to use it: calibration, thresholds and its card.
/// Implementations are immutable and thread-safe.
public sealed interface TextClassifier permits LinearClassifier, NeuralClassifier {

  /// Passages that are shown as evidence.
  int PASSAGES_MAX = 5;

  ModelCard card();

  Scores score(String text);

  /// What in a text speaks most for a category, the weightiest first; empty if nothing does.
  List<Passage> evidence(String text, Category category);

  Thresholds thresholds(Category category);
}
