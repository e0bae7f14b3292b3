package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;

/// Port: makes a classifier as the settings say.
@FunctionalInterface
public interface ClassifierFactory {

  Classifier make(One settings);
}
