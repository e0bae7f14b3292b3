package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Names an item by a template: `account:{user}`.
///
/// @param type of the item
record RefTemplate(String type, Template id) {

  /// @param what names it in messages: `actor` or `target`
  /// @throws ProblemException with `INVALID_MAPPING` if it is not written `type:template`
  static RefTemplate parse(String what, String source) {
    int colon = source.indexOf(':');
    if (colon < 1) {
      throw new ProblemException(
          ImportProblem.INVALID_MAPPING, what + ": expected type:id, such as account:{user}");
    }
    return new RefTemplate(
        source.substring(0, colon), Template.parse(what, source.substring(colon + 1)));
  }

  /// `{type, id}`; empty if the row lacks a value.
  Optional<ObjectNode> fill(RowContext row) {
    return id.fill(row)
        .map(text -> Json.mapper().createObjectNode().put("type", type).put("id", text));
  }
}
