package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.ListProblem;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads the bodies of requests about lists.
final class ListBodies {

  private ListBodies() {}

  /// @throws ProblemException with `TOO_MANY` or `INVALID_LIST` unless it is one JSON object of at
  ///   most `bytesMax`
  static JsonNode read(InputStream body, int bytesMax) throws IOException {
    var bytes = body.readNBytes(bytesMax + 1);
    if (bytes.length > bytesMax) {
      throw new ProblemException(ListProblem.TOO_MANY, "expected at most " + bytesMax + " bytes");
    }
    try {
      var request = Json.mapper().readTree(bytes);
      if (request.isObject()) {
        return request;
      }
    } catch (JacksonException _) {
      // Not its message: it may repeat the body.
    }
    throw invalid(ListProblem.INVALID_LIST, "", "a JSON object");
  }

  static ProblemException invalid(ListProblem code, String pointer, String expected) {
    return new ProblemException(
        code,
        (pointer.isEmpty() ? "body" : pointer) + ": expected " + expected,
        List.of(new FieldProblem(pointer, expected)));
  }
}
