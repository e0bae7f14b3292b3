package dev.fairhaven.app.intake.imports;

/// One record of a file, usable or broken.
sealed interface Row {

  Place place();

  /// Where a row stands.
  ///
  /// @param row counted from 1, headings not counted
  /// @param line its first physical line, counted from 1
  record Place(long row, long line) {}

  record Usable(Place place, Values values) implements Row {}

  /// A row that does not follow the file's format.
  ///
  /// @param expected what it should have been
  /// @param excerpt its start, as far as it can be shown
  record Broken(Place place, String expected, String excerpt) implements Row {}
}
