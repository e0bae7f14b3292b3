package dev.fairhaven.app.detection.builtinclassifiers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One file of labelled texts, as a recipe describes it.
///
/// @param file relative to the directory of the data
/// @param text column with the text
/// @param take what of the text counts; null for all of it
/// @param spans column with the offsets of what is meant, for `take: sentences`
/// @param language of the texts, such as `de`; null for several
/// @param fold files with the same are left out of training together; null for one always trained
///   on
/// @param weight how much one of its texts counts; null for 1
/// @param labels the first that fits a row says what it is; a row that none fits is left out
public record LabelledFile(
    String name,
    String file,
    String text,
    @Nullable Take take,
    @Nullable String spans,
    @Nullable String language,
    @Nullable String fold,
    @Nullable Float weight,
    String origin,
    String licence,
    List<LabelRule> labels) {

  /// What of a text counts.
  public enum Take {
    /// The body of a mail, without headers and markup.
    MAIL,
    /// Each sentence by itself: with a marked span it is as labelled, without one the contrary.
    SENTENCES
  }

  public LabelledFile {
    Recipe.require(name, "name of a set");
    Recipe.require(file, "file of " + name);
    Recipe.require(text, "text of " + name);
    Recipe.require(origin, "origin of " + name);
    Recipe.require(licence, "licence of " + name);
    if (labels == null || labels.isEmpty()) {
      throw Recipe.invalid("labels in " + name);
    }
    if (take == Take.SENTENCES && spans == null) {
      throw Recipe.invalid("spans, a column, in " + name + ", as it takes sentences");
    }
    labels = List.copyOf(labels);
  }

  Optional<LabelRule> ruleFor(ObjectNode row) {
    return labels.stream().filter(rule -> rule.fits(row)).findFirst();
  }
}
