package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.measure.Figures;
import java.util.List;

/// What one should know of a model before using it.
///
/// @param version tells models of one name apart
/// @param figures measured on sets that were left out of training
public record ModelCard(String name, String version, List<Source> sources, List<Measured> figures) {

  public ModelCard {
    sources = List.copyOf(sources);
    figures = List.copyOf(figures);
  }

  /// A set the model was trained on.
  ///
  /// @param origin who made it, and where it is
  public record Source(String name, String origin, String licence, int samples) {}

  /// How well a model trained without a set did on it, at the balanced threshold.
  public record Measured(String set, String language, Category category, Figures figures) {}
}
