package dev.fairhaven.signals.classify;

import java.util.Map;

/// A trained model, with its calibration and card. Immutable.
///
/// @param <J> the type of the underlying model
record Trained<J extends Judge>(
    ModelCard card,
    J judge,
    Map<Category, Calibration> calibrations,
    Map<Category, Thresholds> thresholds) {

  Trained {
    calibrations = Map.copyOf(calibrations);
    thresholds = Map.copyOf(thresholds);
  }

  <K extends Judge> Trained<K> judgedBy(K other) {
    return new Trained<>(card, other, calibrations, thresholds);
  }

  Scores score(String text) {
    var logits = judge.logits(text);
    var values = new double[Lanes.COUNT];
    calibrations.forEach(
        (category, calibration) -> {
          int lane = Lanes.of(category);
          values[lane] = calibration.score(logits[lane]);
        });
    return new Scores(values);
  }

  Thresholds thresholds(Category category) {
    return thresholds.getOrDefault(category, Thresholds.UNKNOWN);
  }

  Calibration calibration(Category category) {
    return calibrations.getOrDefault(category, Calibration.UNLEARNED);
  }
}
