package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;

/// Provides the classifier that rules use, whichever version is live at the moment.
public interface AskedModel {

  /// The version that ships with the product, for rules outside a running instance.
  AskedModel SHIPPED = DefaultModel::shared;

  TextClassifier classifier();

  /// Called for each classification that a rule requested.
  default void judged(String text, Category category, double score) {}
}
