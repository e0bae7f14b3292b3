package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.measure.Curve;
import dev.fairhaven.signals.measure.Figures;
import java.util.List;
import java.util.Map;

/// What one should know of a model before using it.
///
/// @param version tells models of one name apart
/// @param figures measured on sets that were left out of training
/// @param curves what other thresholds than the balanced one find on these sets, each set counting
///   the same; without a category of which too little is known
public record ModelCard(
    String name,
    String version,
    List<Source> sources,
    List<Measured> figures,
    Map<Category, Curve> curves) {

  public ModelCard {
    sources = List.copyOf(sources);
    figures = List.copyOf(figures);
    curves = Map.copyOf(curves);
  }

  /// [Curve#UNKNOWN] where too little is known of the category.
  public Curve curve(Category category) {
    return curves.getOrDefault(category, Curve.UNKNOWN);
  }

  /// A set the model was trained on.
  ///
  /// @param origin who made it, and where it is
  public record Source(String name, String origin, String licence, int samples) {}

  /// How well a model trained without a set did on it, at the balanced threshold.
  public record Measured(String set, String language, Category category, Figures figures) {}
}
