package dev.fairhaven.app.intake.imports;

/// A physical line of a text file.
sealed interface Line {

  /// Counted from 1.
  long number();

  record Text(long number, String text) implements Line {}

  /// A line that is no text we can use.
  ///
  /// @param expected what a line should be
  /// @param excerpt its start, as far as it can be shown
  record Unreadable(long number, String expected, String excerpt) implements Line {}
}
