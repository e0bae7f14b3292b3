package dev.fairhaven.app.detection.rulesets;

/// Port to the product's vocabulary: the verdicts and policy sections that rules may name.
public interface RuleVocabulary {

  /// Whether a verdict names an action, with its parameter if it takes one.
  boolean isVerdict(String verdict);

  /// The valid verdicts, for error messages.
  String verdicts();

  /// Whether a policy in effect has a section with this number.
  boolean isSection(String number);
}
