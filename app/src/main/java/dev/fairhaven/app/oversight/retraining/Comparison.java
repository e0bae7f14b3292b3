package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import dev.fairhaven.signals.measure.Curve;
import dev.fairhaven.signals.measure.Figures;
import dev.fairhaven.signals.measure.Judgements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Compares a classifier's results with human decisions about the same texts.
///
/// @param categories the categories for which there are decisions, in order
/// @param differences texts on which classifier and reviewer disagree, highest confidence first
public record Comparison(List<Compared> categories, List<Difference> differences) {

  /// The maximum number of differences kept.
  static final int DIFFERENCES_MAX = 20;

  /// @param figures at the balanced threshold
  /// @param curve empty unless there are both positive and negative texts
  public record Compared(Category category, Figures figures, Curve curve) {}

  /// A text on which the classifier and the reviewer disagree.
  ///
  /// @param isOf whether the reviewer's decision assigns the text to the category
  public record Difference(JudgedText text, Category category, double score, boolean isOf) {

    private double distance() {
      return Math.abs(score - Thresholds.BALANCED);
    }
  }

  public static Comparison of(TextClassifier classifier, List<JudgedText> texts) {
    Map<Category, Judgements> judged = new EnumMap<>(Category.class);
    var differences = new ArrayList<Difference>();
    for (var text : texts) {
      var scores = classifier.score(text.sample().text());
      for (var category : Category.values()) {
        if (text.sample().says(category)) {
          var each =
              new Difference(
                  text, category, scores.of(category), text.sample().of().contains(category));
          judged.computeIfAbsent(category, _ -> new Judgements()).add(each.score(), each.isOf());
          if (each.score() >= Thresholds.BALANCED != each.isOf()) {
            differences.add(each);
          }
        }
      }
    }
    return new Comparison(compared(judged), surest(differences));
  }

  private static List<Compared> compared(Map<Category, Judgements> judged) {
    return judged.entrySet().stream()
        .map(each -> compared(each.getKey(), each.getValue()))
        .toList();
  }

  private static Compared compared(Category category, Judgements judgements) {
    return new Compared(category, judgements.at(Thresholds.BALANCED), Curve.of(judgements));
  }

  private static List<Difference> surest(List<Difference> differences) {
    return differences.stream()
        .sorted(Comparator.comparingDouble(Difference::distance).reversed())
        .limit(DIFFERENCES_MAX)
        .toList();
  }
}
