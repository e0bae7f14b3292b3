package dev.fairhaven.rules.lists;

import java.util.Locale;

/// What a classifier said about a text, or why it said nothing.
public sealed interface ClassifierHit extends Hit {

  String classifier();

  String category();

  /// @param model as the classifier itself names what judged
  /// @param score from 0 to 1
  /// @param ageSeconds how long ago it was judged; 0 for now
  record Scored(String classifier, String category, String model, double score, long ageSeconds)
      implements ClassifierHit {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %.2f by %s (%s)", category, score, classifier, model);
    }
  }

  /// @param reason in a few words
  record Unavailable(String classifier, String category, String reason) implements ClassifierHit {

    @Override
    public String toString() {
      return category + " unknown: " + classifier + " is unavailable, " + reason;
    }
  }
}
