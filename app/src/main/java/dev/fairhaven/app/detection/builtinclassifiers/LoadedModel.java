package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.LinearClassifier;

/// A version of the classifier, ready to judge.
public record LoadedModel(int version, LinearClassifier classifier) {}
