package dev.fairhaven.rules;

import java.util.List;

/// A label that a rule set declares in its configuration.
///
/// @param validFor types of the entities that may carry it
/// @param connotation `positive`, `negative` or `neutral`
public record LabelDeclaration(
    String name, List<String> validFor, String connotation, String description) {

  public LabelDeclaration {
    validFor = List.copyOf(validFor);
  }
}
