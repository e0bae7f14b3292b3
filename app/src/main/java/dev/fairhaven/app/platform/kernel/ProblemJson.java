package dev.fairhaven.app.platform.kernel;

import tools.jackson.databind.node.ObjectNode;

/// A problem as RFC 9457 has it, with our code and the fields at fault as extensions.
public final class ProblemJson {

  private ProblemJson() {}

  /// `{type, title, status, detail, code, errors?: [{pointer, expected}]}`
  public static ObjectNode write(ProblemException problem) {
    var code = problem.code();
    var node = Json.mapper().createObjectNode();
    node.put("type", code.typeUri());
    node.put("title", code.title());
    node.put("status", code.kind().httpStatus());
    node.put("detail", problem.getMessage());
    node.put("code", code.wireName());
    if (!problem.fields().isEmpty()) {
      var errors = node.putArray("errors");
      for (var field : problem.fields()) {
        errors.addObject().put("pointer", field.pointer()).put("expected", field.expected());
      }
    }
    return node;
  }
}
