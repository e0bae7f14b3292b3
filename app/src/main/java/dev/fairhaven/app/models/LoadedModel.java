package dev.fairhaven.app.models;

import dev.fairhaven.signals.classify.TextClassifier;

/// A version of the classifier, ready to judge.
public record LoadedModel(int version, TextClassifier classifier) {}
