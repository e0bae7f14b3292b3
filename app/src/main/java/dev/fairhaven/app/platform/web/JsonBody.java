package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemCode;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the JSON that requests to one feature carry.
///
/// @param malformed what the feature calls a body, or a field of it, that is not as expected
public record JsonBody(ProblemCode malformed) {

  /// @throws ProblemException with [#malformed] unless it is one JSON object
  public ObjectNode object(InputStream body) throws IOException {
    try {
      if (Json.mapper().readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException _) {
      // told below: the parser's own words would quote the body
    }
    throw invalid("", "one JSON object");
  }

  /// The text at `node`, of at most `charsMax` characters.
  public String text(JsonNode node, String pointer, int charsMax) {
    if (!node.isString()) {
      throw invalid(pointer, "a text");
    }
    if (node.stringValue().length() > charsMax) {
      throw invalid(pointer, "at most " + charsMax + " characters");
    }
    return node.stringValue();
  }

  public ProblemException invalid(String pointer, String expected) {
    return new ProblemException(
        malformed,
        "expected " + expected + (pointer.isEmpty() ? "" : " in " + pointer),
        List.of(new FieldProblem(pointer, expected)));
  }
}
