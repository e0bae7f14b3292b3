package dev.fairhaven.app.detection.rulesets;

/// Port: the words that rules may use for what the product does.
public interface RuleVocabulary {

  /// Whether a verdict names an action, with its parameter where it has one.
  boolean isVerdict(String verdict);

  /// The verdicts there are, for messages.
  String verdicts();

  /// Whether a section of a current policy has this number.
  boolean isSection(String number);
}
