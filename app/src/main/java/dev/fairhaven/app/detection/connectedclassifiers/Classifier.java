package dev.fairhaven.app.detection.connectedclassifiers;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// Port to a classifier: scores a text or a picture for each of its categories. Thread-safe.
/// [Classifiers] enforces budgets and limits, so an implementation only has to respect its own
/// deadline.
public interface Classifier {

  SortedSet<String> categories();

  /// The media it can classify; at least one.
  Set<Medium> media();

  /// Classifies the input, and blocks until the response arrives.
  ///
  /// @param input of one of its media
  /// @throws ClassifierException if it cannot return scores, for any reason
  Scores judge(Input input) throws ClassifierException;

  /// @param model the model's own name
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
