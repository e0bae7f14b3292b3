package dev.fairhaven.app.classifiers;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// Port: gives a text a score for each of its categories. Thread-safe; guarded by [Classifiers], so
/// an implementation minds no budget, and only its own deadline.
public interface Classifier {

  SortedSet<String> categories();

  /// Asks, and waits for the answer.
  ///
  /// @throws ClassifierException when there are no scores, for whatever reason
  Scores judge(String text) throws ClassifierException;

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
