package dev.fairhaven.app.intake.imports;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a mapping can ask of a row.
///
/// @param file the file's name without its endings
record RowContext(String file, long row, Values values) {

  /// The value of `column` as text; empty if there is none, or an object or an array.
  Optional<String> text(Column column) {
    return switch (column.name()) {
      case Template.ROW -> Optional.of(Long.toString(row));
      case Template.FILE -> Optional.of(file);
      default -> Optional.ofNullable(values.find(column)).flatMap(RowContext::text);
    };
  }

  private static Optional<String> text(JsonNode node) {
    return node.isValueNode() ? Optional.of(node.asString()) : Optional.empty();
  }
}
