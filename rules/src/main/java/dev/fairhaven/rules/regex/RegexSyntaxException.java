package dev.fairhaven.rules.regex;

/// Says what is wrong with a pattern, in Python's words.
public final class RegexSyntaxException extends Exception {
  RegexSyntaxException(String message) {
    super(message);
  }

  RegexSyntaxException(String message, int position) {
    super(message + " at position " + position);
  }

  public String problem() {
    return String.valueOf(getMessage());
  }
}
