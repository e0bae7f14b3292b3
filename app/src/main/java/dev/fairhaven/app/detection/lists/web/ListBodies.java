package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.ListProblem;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.web.JsonBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the request bodies of the list API.
final class ListBodies {

  private ListBodies() {}

  /// @throws ProblemException with `TOO_MANY` or `INVALID_LIST` unless the body is a single JSON
  ///   object of at most `bytesMax`
  static JsonNode read(InputStream body, int bytesMax) throws IOException {
    return new JsonBody(ListProblem.INVALID_LIST, ListProblem.TOO_MANY, bytesMax).object(body);
  }

  static ProblemException invalid(ListProblem code, String pointer, String expected) {
    return new ProblemException(
        code,
        (pointer.isEmpty() ? "body" : pointer) + ": expected " + expected,
        List.of(new FieldProblem(pointer, expected)));
  }
}
