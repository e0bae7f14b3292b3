package dev.fairhaven.app.detection.builtinclassifiers.web;

import dev.fairhaven.app.platform.web.CurveChart;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.ModelCard;
import dev.fairhaven.signals.classify.ModelCard.Measured;
import dev.fairhaven.signals.measure.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The live classifier: a text to test it with, and its measured quality.
///
/// @param version its number; [dev.fairhaven.app.detection.builtinclassifiers.ModelVersion#SHIPPED]
///   for the shipped one
/// @param oneIn the assumed prevalence of a category for the precision shown: one text in so many
/// @param tried null if no text was tested
public record ModelPage(
    int version, ModelCard card, int oneIn, List<CategoryRow> categories, @Nullable Trial tried) {

  /// The selectable prevalences.
  public static final List<Integer> SHARES = List.of(2, 5, 10, 20, 100, 1000);

  public static List<Option> shares() {
    return SHARES.stream()
        .map(each -> new Option(each.toString(), "one text in " + Format.number(each)))
        .toList();
  }

  /// @param precise the score from which it reaches the stated precision; 1 if it never does
  /// @param measured on held-out sets
  /// @param chart recall and precision at each threshold on those sets
  public record CategoryRow(
      Category category, double precise, List<Measured> measured, CurveChart chart) {

    public boolean canPromise() {
      return precise < 1;
    }
  }

  /// A test of a text.
  ///
  /// @param judged the results of the fast classifier
  /// @param neural the results of the neural classifier; empty if it cannot run
  /// @param problem why the text was not classified; null if it was
  public record Trial(
      String text, List<Judged> judged, List<Judged> neural, @Nullable String problem) {}

  /// @param passages the parts of the text that contributed most to the category, if it applies
  public record Judged(Category category, double score, boolean applies, List<String> passages) {

    /// The score for a meter, from 0 to 100.
    public String percent() {
      return Long.toString(Math.round(100 * score));
    }
  }

  /// The value with its 95 % confidence interval.
  public static String shown(Figure figure) {
    return Double.isNaN(figure.value())
        ? "–"
        : Format.share(figure.value())
            + " ("
            + Format.share(figure.interval().low())
            + " to "
            + Format.share(figure.interval().high())
            + ")";
  }
}
