package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.LinearClassifier;

/// A version of the classifier, loaded and ready to use.
public record LoadedModel(int version, LinearClassifier classifier) {}
