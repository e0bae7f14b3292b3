package dev.fairhaven.rules.regex;

/// A text to look for.
///
/// @param text not empty, ASCII; in lower case if case is ignored
/// @param startsAtBoundary whether a word must start or end where it starts
/// @param endsAtBoundary whether a word must start or end where it ends
public record Literal(
    String text, boolean startsAtBoundary, boolean endsAtBoundary, boolean ignoresCase) {

  /// A text wherever it is.
  public static Literal anywhere(String text) {
    return new Literal(text, false, false, false);
  }
}
