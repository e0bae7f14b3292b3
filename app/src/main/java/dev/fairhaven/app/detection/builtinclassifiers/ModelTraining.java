package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.onnx.SentenceEmbedder;
import dev.fairhaven.signals.classify.ModelCard;
import dev.fairhaven.signals.classify.Sample;
import dev.fairhaven.signals.classify.SampleSet;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Training;
import dev.fairhaven.signals.classify.Training.FoldedSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Trains a model according to a recipe.
public final class ModelTraining {

  private ModelTraining() {}

  /// The features that a classifier uses.
  public enum Kind {
    /// Words.
    LINEAR,
    /// Words and sentence embeddings.
    NEURAL
  }

  /// @param recipe the recipe file; its patterns file is resolved next to it
  /// @param data the directory of the labelled files
  /// @param progress receives progress messages, each a sentence
  /// @throws dev.fairhaven.app.platform.kernel.ProblemException naming the invalid part of the
  ///   recipe
  public static TextClassifier train(Path recipe, Path data, Kind kind, Consumer<String> progress) {
    var read = Recipe.read(recipe);
    var sets = new ArrayList<FoldedSet>();
    var reader = new SetReader(data);
    for (var file : read.sets()) {
      sets.add(set(file, reader.read(file)));
    }
    if (read.patterns() != null) {
      sets.add(own(Patterns.read(recipe.resolveSibling(read.patterns()))));
    }
    var training = new Training(sets, progress);
    return switch (kind) {
      case LINEAR -> training.linear(read.name(), read.version());
      case NEURAL ->
          training.neural(read.name() + "-neural", read.version(), SentenceEmbedder.shared());
    };
  }

  private static FoldedSet set(LabelledFile file, List<Sample> samples) {
    float weight = file.weight() == null ? 1 : file.weight();
    return new FoldedSet(
        new SampleSet(file.name(), weight, samples),
        Objects.requireNonNullElse(file.fold(), ""),
        Objects.requireNonNullElse(file.language(), ""),
        new ModelCard.Source(file.name(), file.origin(), file.licence(), samples.size()));
  }

  private static FoldedSet own(List<Sample> samples) {
    return new FoldedSet(
        new SampleSet("own", 1, samples),
        "",
        "",
        new ModelCard.Source(
            "own", "patterns written for the product", "Apache-2.0", samples.size()));
  }
}
