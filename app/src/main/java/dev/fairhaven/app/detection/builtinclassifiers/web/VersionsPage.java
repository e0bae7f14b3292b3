package dev.fairhaven.app.detection.builtinclassifiers.web;

import dev.fairhaven.app.detection.builtinclassifiers.Agreement;
import dev.fairhaven.app.detection.builtinclassifiers.ModelVersion;
import dev.fairhaven.signals.classify.Category;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The versions of the classifier.
///
/// @param rows newest first, the shipped version last
/// @param shadow the comparison of the shadow version; null if there is none
/// @param form the submitted values
/// @param problem why no version was added; null if there is no error
public record VersionsPage(
    List<Row> rows, @Nullable Shadow shadow, Map<String, String> form, @Nullable String problem) {

  public enum State {
    LIVE,
    SHADOW,
    IDLE
  }

  /// @param added null for the version that ships with the product
  /// @param label the version in the model card
  /// @param author who added it
  public record Row(
      int version,
      String name,
      String label,
      State state,
      @Nullable ModelVersion added,
      String author) {

    public boolean isShipped() {
      return added == null;
    }
  }

  /// @param counts by category, in order; empty before the first text
  public record Shadow(int version, int live, List<Compared> counts) {

    public long texts() {
      return counts.stream().mapToLong(each -> each.agreement().texts()).sum();
    }
  }

  public record Compared(Category category, Agreement agreement) {

    /// The share of texts on which both versions agree, such as `98.2 %`.
    public String alike() {
      double share = (double) (agreement.both() + agreement.neither()) / agreement.texts();
      return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
  }
}
