package dev.fairhaven.signals.classify;

import java.util.List;

/// Classifies texts by their words alone: fast, and with exact evidence. Only the first
/// [LinearModel#TEXT_MAX] characters of a text count.
public final class LinearClassifier implements TextClassifier {

  private final Trained<LinearModel> trained;

  LinearClassifier(Trained<LinearModel> trained) {
    this.trained = trained;
  }

  @Override
  public ModelCard card() {
    return trained.card();
  }

  @Override
  public Scores score(String text) {
    return trained.score(text);
  }

  @Override
  public List<Passage> evidence(String text, Category category) {
    return trained.judge().evidence(text, category, PASSAGES_MAX);
  }

  @Override
  public Thresholds thresholds(Category category) {
    return trained.thresholds(category);
  }

  Trained<LinearModel> trained() {
    return trained;
  }
}
