package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;

/// The classifier that rules ask, whichever version that is at the moment.
public interface AskedModel {

  /// The one that ships with the product, for rules outside a running instance.
  AskedModel SHIPPED = DefaultModel::shared;

  TextClassifier classifier();

  /// Told of each judgement that was asked for.
  default void judged(String text, Category category, double score) {}
}
