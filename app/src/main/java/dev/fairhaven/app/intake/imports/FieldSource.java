package dev.fairhaven.app.intake.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Where one field of an event's data comes from.
sealed interface FieldSource {

  /// The value; null if the row has none.
  @Nullable JsonNode read(RowContext row);

  List<Column> columns();

  /// @param source a template if it has braces, else a column
  /// @throws ProblemException with `INVALID_MAPPING`
  static FieldSource parse(String field, String source) {
    return source.indexOf('{') >= 0
        ? new Filled(Template.parse("map " + field, source))
        : new InColumn(Column.of(source));
  }

  record InColumn(Column column) implements FieldSource {

    @Override
    public @Nullable JsonNode read(RowContext row) {
      return row.values().find(column);
    }

    @Override
    public List<Column> columns() {
      return List.of(column);
    }
  }

  record Filled(Template template) implements FieldSource {

    @Override
    public @Nullable JsonNode read(RowContext row) {
      Optional<JsonNode> filled = template.fill(row).map(StringNode::valueOf);
      return filled.orElse(null);
    }

    @Override
    public List<Column> columns() {
      return template.columns();
    }
  }

  record Constant(String text) implements FieldSource {

    @Override
    public JsonNode read(RowContext row) {
      return StringNode.valueOf(text);
    }

    @Override
    public List<Column> columns() {
      return List.of();
    }
  }
}
