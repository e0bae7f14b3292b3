package dev.fairhaven.rules.syntax;

import dev.fairhaven.rules.Location;

/// Where a node of the parsed tree starts.
///
/// @param line from 1
/// @param column from 0, in UTF-8 bytes
public record Span(SourceFile file, int line, int column) {

  public Location location() {
    return file.at(line, column);
  }

  Span right(int columns) {
    return new Span(file, line, column + columns);
  }

  boolean isBefore(Span other) {
    return line != other.line ? line < other.line : column < other.column;
  }
}
