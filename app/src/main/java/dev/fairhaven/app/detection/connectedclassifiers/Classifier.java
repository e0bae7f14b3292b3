package dev.fairhaven.app.detection.connectedclassifiers;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// Port: gives a text or a picture a score for each of its categories. Thread-safe; guarded by
/// [Classifiers], so an implementation minds no budget, and only its own deadline.
public interface Classifier {

  SortedSet<String> categories();

  /// What it judges; one of them at least.
  Set<Medium> media();

  /// Asks, and waits for the answer.
  ///
  /// @param input of one of its media
  /// @throws ClassifierException when there are no scores, for whatever reason
  Scores judge(Input input) throws ClassifierException;

  /// @param model what judged, as it names itself
  /// @param values from 0 to 1, by category
  record Scores(String model, SortedMap<String, Double> values) {

    public Scores {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
      if (!values.values().stream().allMatch(value -> value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("expected scores from 0 to 1");
      }
    }

    public Scores(String model, Map<String, Double> values) {
      this(model, new TreeMap<>(values));
    }
  }
}
