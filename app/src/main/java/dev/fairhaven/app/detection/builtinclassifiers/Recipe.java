package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The description of a model's training data: a YAML file that names files of labelled texts and
/// maps their labels to categories.
///
/// @param patterns a file of synthetic samples next to the recipe; null for none
public record Recipe(
    String name, String version, @Nullable String patterns, List<LabelledFile> sets) {

  /// A recipe is at most a few pages of text.
  static final int SIZE_BYTES_MAX = 256 * 1024;

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public Recipe {
    require(name, "name");
    require(version, "version");
    sets = sets == null ? List.of() : List.copyOf(sets);
    var names = new HashSet<String>();
    for (var set : sets) {
      if (!names.add(set.name())) {
        throw invalid("each set to have a name of its own; '" + set.name() + "' is there twice");
      }
    }
  }

  /// @throws ProblemException with `INVALID_RECIPE`, naming what is expected
  public static Recipe read(Path file) {
    try {
      if (Files.size(file) > SIZE_BYTES_MAX) {
        throw invalid("a file of at most " + SIZE_BYTES_MAX + " bytes");
      }
      return YAML.readValue(Files.readString(file), Recipe.class);
    } catch (IOException _) {
      throw invalid("a readable file in UTF-8 at " + file);
    } catch (JacksonException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw invalid("a recipe; line " + line(e) + " is none: " + e.getOriginalMessage());
    }
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  static void require(@Nullable String value, String key) {
    if (value == null || value.isBlank()) {
      throw invalid("a value for " + key);
    }
  }

  static ProblemException invalid(String expected) {
    return new ProblemException(ModelProblem.INVALID_RECIPE, "recipe: expected " + expected);
  }
}
