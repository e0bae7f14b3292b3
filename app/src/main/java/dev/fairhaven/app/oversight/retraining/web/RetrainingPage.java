package dev.fairhaven.app.oversight.retraining.web;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.detection.builtinclassifiers.Categories;
import dev.fairhaven.app.oversight.retraining.TrainingRun;
import dev.fairhaven.app.platform.web.CurveChart;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.signals.classify.Adaptation;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.ModelCard.Measured;
import dev.fairhaven.signals.measure.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What reviewers decided beside what the classifier would have said.
///
/// @param live the version whose scores count
/// @param shadow the one in its shadow; null for none
/// @param texts how many judged texts this rests on
/// @param policies those in effect
/// @param sections the category of each section that has one
public record RetrainingPage(
    int live,
    @Nullable Integer shadow,
    int texts,
    List<CategoryPart> categories,
    List<DifferenceRow> differences,
    List<Policy> policies,
    Map<String, Category> sections,
    TrainingRun trainingRun) {

  /// @param shadow null where no version is in the shadow
  public record CategoryPart(
      Category category, Figures live, @Nullable Figures shadow, CurveChart chart) {

    /// Whether there are enough decisions of either kind to learn from.
    public boolean canRetrain() {
      return live.positives() >= Adaptation.SIDE_MIN
          && live.cases() - live.positives() >= Adaptation.SIDE_MIN;
    }
  }

  /// @param decided what the person decided
  /// @param excerpt of the item; empty where whoever looks may not see items
  public record DifferenceRow(
      String href, String excerpt, Category category, double score, boolean decided) {}

  /// Those of which there are texts of either kind.
  public List<CategoryPart> drawn() {
    return categories.stream().filter(part -> part.chart().isKnown()).toList();
  }

  public boolean canRetrain() {
    return categories.stream().anyMatch(CategoryPart::canRetrain);
  }

  /// Whether the page should be looked at again soon.
  public boolean isRunning() {
    return trainingRun instanceof TrainingRun.Running;
  }

  /// The choices for what a section speaks of.
  public static List<Option> categoryOptions() {
    var options = new ArrayList<Option>();
    options.add(new Option("", "None of them"));
    Arrays.stream(Category.values())
        .map(category -> new Option(category.wireName(), Categories.words(category)))
        .forEach(options::add);
    return options;
  }

  public String categoryOf(String section) {
    var category = sections.get(section);
    return category == null ? "" : category.wireName();
  }

  /// How a category was judged before, for a row that says how it is judged after.
  public static String auc(List<Measured> measured, Category category) {
    return measured.stream()
        .filter(each -> each.category() == category)
        .map(each -> Format.share(each.figures().auc().value()))
        .findFirst()
        .orElse("–");
  }
}
