package dev.fairhaven.rules.json;

/// Says what is wrong with a JSON path.
public final class JsonPathException extends Exception {
  JsonPathException(String message) {
    super(message);
  }

  /// What is wrong, for the author of the rule.
  public String problem() {
    return String.valueOf(getMessage());
  }
}
