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

/// Human decisions compared with the classifier's results.
///
/// @param live the version whose results count
/// @param shadow the version in shadow mode; null if none
/// @param texts the number of labelled texts compared
/// @param policies the policies in effect
/// @param sections the category of each mapped section
public record RetrainingPage(
    int live,
    @Nullable Integer shadow,
    int texts,
    List<CategoryPart> categories,
    List<DifferenceRow> differences,
    List<Policy> policies,
    Map<String, Category> sections,
    TrainingRun trainingRun) {

  /// @param shadow null if no version is in shadow mode
  public record CategoryPart(
      Category category, Figures live, @Nullable Figures shadow, CurveChart chart) {

    /// Whether there are enough positive and negative decisions for training.
    public boolean canRetrain() {
      return live.positives() >= Adaptation.SIDE_MIN
          && live.cases() - live.positives() >= Adaptation.SIDE_MIN;
    }
  }

  /// @param decided the human decision
  /// @param excerpt of the item; empty if the user may not see items
  public record DifferenceRow(
      String href, String excerpt, Category category, double score, boolean decided) {}

  /// The categories with both positive and negative texts.
  public List<CategoryPart> drawn() {
    return categories.stream().filter(part -> part.chart().isKnown()).toList();
  }

  public boolean canRetrain() {
    return categories.stream().anyMatch(CategoryPart::canRetrain);
  }

  /// Whether the page should refresh soon because a training run is under way.
  public boolean isRunning() {
    return trainingRun instanceof TrainingRun.Running;
  }

  /// The selectable categories of a section.
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

  /// A category's score before training, for a row that shows the score after it.
  public static String auc(List<Measured> measured, Category category) {
    return measured.stream()
        .filter(each -> each.category() == category)
        .map(each -> Format.share(each.figures().auc().value()))
        .findFirst()
        .orElse("–");
  }
}
