package dev.fairhaven.app.models;

import dev.fairhaven.signals.classify.LinearClassifier;

/// A version of the classifier, ready to judge.
public record LoadedModel(int version, LinearClassifier classifier) {}
