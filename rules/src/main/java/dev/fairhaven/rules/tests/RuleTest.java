package dev.fairhaven.rules.tests;

import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.lists.ListSnapshot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A test as it was written.
///
/// @param line of its name in the file, from 1
/// @param labels of entities before the first event: names by `Type/id`
/// @param lists that are not empty
/// @param banks that are not empty
/// @param steps in the order of time
record RuleTest(
    String path,
    int line,
    String name,
    Map<String, List<String>> labels,
    List<ListSnapshot> lists,
    TrialBanks banks,
    List<Step> steps) {

  RuleTest {
    labels = Map.copyOf(labels);
    lists = List.copyOf(lists);
    steps = List.copyOf(steps);
  }

  boolean looksAtFeatures() {
    return steps.stream().anyMatch(step -> !step.expected().features().isEmpty());
  }

  /// An event, and what is expected of it.
  ///
  /// @param line where the event is written
  record Step(int line, Event event, Expectation expected) {}

  /// What of an evaluation is looked at: words by topic, exactly, and the values of features.
  record Expectation(Map<Topic, SortedSet<String>> words, Map<String, @Nullable Object> features) {

    static final Expectation NOTHING = new Expectation(Map.of(), Map.of());

    Expectation {
      var copy = new LinkedHashMap<Topic, SortedSet<String>>();
      words.forEach((topic, all) -> copy.put(topic, new TreeSet<>(all)));
      words = Collections.unmodifiableMap(copy);
      features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }
  }
}
