package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Parses scores by category from a JSON object of numbers.
final class ScoresJson {

  private ScoresJson() {}

  /// Empty unless every category has a number from 0 to 1.
  static Optional<SortedMap<String, Double>> read(JsonNode node, Set<String> categories) {
    var scores = new TreeMap<String, Double>();
    for (var category : categories) {
      var score = node.path(category);
      if (!score.isNumber() || !(score.doubleValue() >= 0 && score.doubleValue() <= 1)) {
        return Optional.empty();
      }
      scores.put(category, score.doubleValue());
    }
    return Optional.of(scores);
  }
}
