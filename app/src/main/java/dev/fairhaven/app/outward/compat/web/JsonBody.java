package dev.fairhaven.app.outward.compat.web;

import dev.fairhaven.app.outward.compat.ModerationProblem;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.signals.classify.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what is to be judged.
final class JsonBody {

  /// How large a request may be: a picture of 10 MB in base64, or many texts.
  static final long BYTES_MAX = 14L * 1024 * 1024;

  private JsonBody() {}

  /// @throws ProblemException unless it is one JSON object
  static ObjectNode read(InputStream body) throws IOException {
    try {
      if (Json.mapper().readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException _) {
      // told below: the parser's own words would quote the text
    }
    throw invalid("", "one JSON object");
  }

  /// A text within its bound.
  static String text(JsonNode node, String pointer) {
    if (!node.isString()) {
      throw invalid(pointer, "a text");
    }
    if (node.stringValue().length() > LinearModel.TEXT_MAX) {
      throw invalid(pointer, "at most " + LinearModel.TEXT_MAX + " characters");
    }
    return node.stringValue();
  }

  static ProblemException invalid(String pointer, String expected) {
    return new ProblemException(
        ModerationProblem.INVALID_INPUT,
        "expected " + expected + (pointer.isEmpty() ? "" : " in " + pointer),
        List.of(new FieldProblem(pointer, expected)));
  }
}
