package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// What one row says, by column.
sealed interface Values {

  /// The value; null if the row has none, or an empty one.
  @Nullable JsonNode find(Column column);

  /// The row as an object.
  ObjectNode toJson();

  /// The cells of a delimited row under their headings.
  record Cells(Map<String, Integer> positions, List<String> cells) implements Values {

    @Override
    public @Nullable JsonNode find(Column column) {
      var position = positions.get(column.name());
      if (position == null) {
        return null;
      }
      var text = cells.get(position);
      return text.isBlank() ? null : StringNode.valueOf(text);
    }

    @Override
    public ObjectNode toJson() {
      var object = Json.mapper().createObjectNode();
      positions.forEach((name, position) -> object.put(name, cells.get(position)));
      return object;
    }
  }

  /// The fields of a JSON object.
  record Fields(ObjectNode object) implements Values {

    @Override
    public @Nullable JsonNode find(Column column) {
      var pointer = column.pointer();
      var node = pointer == null ? object.path(column.name()) : object.at(pointer);
      return node.isMissingNode() || node.isNull() ? null : node;
    }

    @Override
    public ObjectNode toJson() {
      return object;
    }
  }
}
