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

/// The classifier whose scores count: a text judged by it, and how far it can be trusted.
///
/// @param version of it, [dev.fairhaven.app.detection.builtinclassifiers.ModelVersion#SHIPPED] for
///   the shipped one
/// @param oneIn how common a category is taken to be where precision is shown: one text in so many
/// @param tried null where no text was judged
public record ModelPage(
    int version, ModelCard card, int oneIn, List<CategoryRow> categories, @Nullable Trial tried) {

  /// How common a category may be taken to be.
  public static final List<Integer> SHARES = List.of(2, 5, 10, 20, 100, 1000);

  public static List<Option> shares() {
    return SHARES.stream()
        .map(each -> new Option(each.toString(), "one text in " + Format.number(each)))
        .toList();
  }

  /// @param precise from which score on it is as precise as stated; 1 where it can promise nothing
  /// @param measured on sets left out of training
  /// @param chart of what each threshold finds on them
  public record CategoryRow(
      Category category, double precise, List<Measured> measured, CurveChart chart) {

    public boolean canPromise() {
      return precise < 1;
    }
  }

  /// A text and what came of it.
  ///
  /// @param judged by the fast classifier
  /// @param neural by the one that also reads meanings; empty where it does not run
  /// @param problem why it was not judged; null where it was
  public record Trial(
      String text, List<Judged> judged, List<Judged> neural, @Nullable String problem) {}

  /// @param passages of the text that spoke for the category, where it applies
  public record Judged(Category category, double score, boolean applies, List<String> passages) {

    /// For a meter, from 0 to 100.
    public String percent() {
      return Long.toString(Math.round(100 * score));
    }
  }

  /// With its 95 % interval.
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
