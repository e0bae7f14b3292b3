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

/// How a classifier judges texts beside what people decided about them.
///
/// @param categories those that some decision speaks of, in their order
/// @param differences where the classifier says otherwise, the most surely first
public record Comparison(List<Compared> categories, List<Difference> differences) {

  /// The most differences that are kept.
  static final int DIFFERENCES_MAX = 20;

  /// @param figures at the balanced threshold
  /// @param curve empty where all texts are of the category, or none is
  public record Compared(Category category, Figures figures, Curve curve) {}

  /// A text that a person judged otherwise.
  ///
  /// @param isOf what the person decided
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
