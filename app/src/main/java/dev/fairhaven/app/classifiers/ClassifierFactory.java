package dev.fairhaven.app.classifiers;

import dev.fairhaven.app.classifiers.ClassifierSettings.One;

/// Port: makes a classifier as the settings say.
@FunctionalInterface
public interface ClassifierFactory {

  Classifier make(One settings);
}
