package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/// A row that was not taken in, and why.
///
/// @param reason names fields and what was expected of them, never their content
/// @param content the row itself
record Rejection(Row.Place place, String reason, Content content) {

  /// What stands in the file, so that it can be mended and imported by itself.
  sealed interface Content {

    record Whole(Values values) implements Content {}

    record Excerpt(String text) implements Content {}
  }

  static Rejection of(Row.Broken row) {
    return new Rejection(
        row.place(), "expected " + row.expected(), new Content.Excerpt(row.excerpt()));
  }

  static Rejection of(Row.Place place, Values values, String reason) {
    return new Rejection(place, reason, new Content.Whole(values));
  }

  ObjectNode toJson() {
    var line = Json.mapper().createObjectNode();
    line.put("line", place.line()).put("row", place.row()).put("reason", reason);
    switch (content) {
      case Content.Whole(var values) -> line.set("content", values.toJson());
      case Content.Excerpt(var text) -> line.put("text", text);
    }
    return line;
  }
}
