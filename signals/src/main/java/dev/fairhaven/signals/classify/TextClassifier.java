package dev.fairhaven.signals.classify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A trained model with what it takes to use it: calibration, thresholds and its card. Immutable
/// and thread-safe.
public final class TextClassifier {

  /// Passages that are shown as evidence.
  private static final int PASSAGES_MAX = 5;

  private final ModelCard card;
  private final LinearModel model;
  private final Map<Category, Calibration> calibrations;
  private final Map<Category, Thresholds> thresholds;

  TextClassifier(
      ModelCard card,
      LinearModel model,
      Map<Category, Calibration> calibrations,
      Map<Category, Thresholds> thresholds) {
    this.card = card;
    this.model = model;
    this.calibrations = new EnumMap<>(calibrations);
    this.thresholds = new EnumMap<>(thresholds);
  }

  public ModelCard card() {
    return card;
  }

  /// Judges a text; only its first [LinearModel#TEXT_MAX] characters count.
  public Scores score(String text) {
    var logits = model.logits(text);
    var values = new double[Lanes.COUNT];
    calibrations.forEach(
        (category, calibration) -> {
          int lane = Lanes.of(category);
          values[lane] = calibration.score(logits[lane]);
        });
    return new Scores(values);
  }

  /// What in a text speaks most for a category, the weightiest first; empty if nothing does.
  public List<Passage> evidence(String text, Category category) {
    return model.evidence(text, category, PASSAGES_MAX);
  }

  public Thresholds thresholds(Category category) {
    return thresholds.getOrDefault(category, Thresholds.UNKNOWN);
  }

  /// The same with other weights.
  TextClassifier with(LinearModel otherModel, Map<Category, Calibration> otherCalibrations) {
    return new TextClassifier(card, otherModel, otherCalibrations, thresholds);
  }

  LinearModel model() {
    return model;
  }

  Map<Category, Calibration> calibrations() {
    return calibrations;
  }
}
