package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;

/// Port that creates classifiers from the settings.
@FunctionalInterface
public interface ClassifierFactory {

  Classifier make(One settings);
}
