package dev.fairhaven.app.intake.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/// The name of a value in a row: a column's heading, a JSON field, or a JSON pointer into one.
///
/// @param pointer the name as a pointer; null unless it starts with `/`
record Column(String name, @Nullable JsonPointer pointer) {

  static Column of(String name) {
    return new Column(name, name.startsWith("/") ? JsonPointer.compile(name) : null);
  }

  @Override
  public String toString() {
    return name;
  }
}
