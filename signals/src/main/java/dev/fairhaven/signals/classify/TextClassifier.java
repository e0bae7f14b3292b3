package dev.fairhaven.signals.classify;

import java.util.List;

/// A trained model together with its calibration, thresholds and model card. Implementations are
/// immutable and thread-safe.
public sealed interface TextClassifier permits LinearClassifier, NeuralClassifier {

  /// The maximum number of passages in the evidence.
  int PASSAGES_MAX = 5;

  ModelCard card();

  Scores score(String text);

  /// The passages that raised the category's score the most, strongest first; empty if there are
  /// none.
  List<Passage> evidence(String text, Category category);

  Thresholds thresholds(Category category);
}
