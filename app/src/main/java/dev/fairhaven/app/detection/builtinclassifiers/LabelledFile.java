package dev.fairhaven.app.detection.builtinclassifiers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A file of labelled texts, as described in a recipe.
///
/// @param file relative to the data directory
/// @param text the column with the text
/// @param take the part of the text to use; null for all of it
/// @param spans the column with the offsets of the marked spans, for `take: sentences`
/// @param language of the texts, such as `de`; null for several
/// @param fold files with the same fold are held out together; null if always used for training
/// @param weight the weight of each of its texts; null for 1
/// @param labels the first rule that matches a row determines its labels; rows that match none are
///   skipped
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

  /// The part of a text to use.
  public enum Take {
    /// The body of an email, without headers and markup.
    MAIL,
    /// Every sentence separately: one with a marked span gets the row's label, one without gets the
    /// opposite.
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
