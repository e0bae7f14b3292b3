package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.intake.ingest.IngestProblem;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads request bodies within a bound.
final class Bodies {

  private Bodies() {}

  /// @throws ProblemException with `TOO_LARGE` or `MALFORMED_BODY`
  static JsonNode json(HttpServletRequest request, int bytesMax) {
    return parse(bytes(request, bytesMax));
  }

  private static byte[] bytes(HttpServletRequest request, int bytesMax) {
    try {
      var bytes = request.getInputStream().readNBytes(bytesMax + 1);
      if (bytes.length > bytesMax) {
        throw tooLarge(bytesMax);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProblemException tooLarge(int bytesMax) {
    return new ProblemException(IngestProblem.TOO_LARGE, "expected at most " + bytesMax + " bytes");
  }

  /// @throws ProblemException with `MALFORMED_BODY`, naming the place and not the content
  static JsonNode parse(byte[] utf8) {
    try {
      return Json.mapper().readTree(utf8);
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new ProblemException(
          IngestProblem.MALFORMED_BODY,
          "expected JSON; it breaks off at line "
              + at.getLineNr()
              + ", column "
              + at.getColumnNr());
    }
  }
}
