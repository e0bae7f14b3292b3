package dev.fairhaven.signals.classify;

/// The categories of the text classifier. Their order is that of the lanes in a model file, so new
/// ones must be appended.
public enum Category {
  /// Rude, insulting or vulgar language directed at a person.
  TOXICITY("toxicity"),
  /// Attacks people for what they are: origin, religion, gender, orientation, disability.
  HATE("hate"),
  /// Sexually explicit, or asking for it.
  SEXUAL("sexual"),
  /// Announces or wishes violence.
  THREAT("threat"),
  /// Speaks of hurting oneself, or encourages it.
  SELF_HARM("self-harm"),
  /// Unasked advertising, lures and frauds.
  SPAM("spam"),
  /// Tries to make an AI system disobey those who run it.
  PROMPT_ATTACK("prompt-attack");

  private final String wireName;

  Category(String wireName) {
    this.wireName = wireName;
  }

  /// The name in files, commands, rules and on the wire, such as `self-harm`.
  public String wireName() {
    return wireName;
  }
}
