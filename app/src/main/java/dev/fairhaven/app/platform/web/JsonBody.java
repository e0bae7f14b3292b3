package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.MalformedJsonException;
import dev.fairhaven.app.platform.kernel.ProblemCode;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the JSON that requests to an endpoint carry. Every entrance reads by this, so that all of
/// them accept and refuse the same.
///
/// @param malformed what the feature calls a body, or a field of it, that is not as expected
/// @param tooLarge what it calls a body of more than `bytesMax`
public record JsonBody(ProblemCode malformed, ProblemCode tooLarge, int bytesMax) {

  /// @throws ProblemException with [#malformed] or [#tooLarge]
  public JsonNode read(InputStream body) throws IOException {
    return parse(bytes(body));
  }

  /// @throws ProblemException with [#malformed] unless it is a JSON object, or with [#tooLarge]
  public ObjectNode object(InputStream body) throws IOException {
    if (read(body) instanceof ObjectNode object) {
      return object;
    }
    throw invalid("", "one JSON object");
  }

  /// @throws ProblemException with [#tooLarge]
  public byte[] bytes(InputStream body) throws IOException {
    var bytes = body.readNBytes(bytesMax + 1);
    if (bytes.length > bytesMax) {
      throw tooMuch();
    }
    return bytes;
  }

  public ProblemException tooMuch() {
    return new ProblemException(tooLarge, "expected at most " + bytesMax + " bytes");
  }

  /// @throws ProblemException with [#malformed], which says why
  public JsonNode parse(byte[] utf8) {
    try {
      return Json.read(utf8);
    } catch (MalformedJsonException e) {
      var expected = "JSON; the body " + e.getMessage();
      throw new ProblemException(
          malformed, "expected " + expected, List.of(new FieldProblem("", expected)));
    }
  }

  /// The text at `node`, of at most `charsMax` characters.
  ///
  /// @throws ProblemException with [#malformed]
  public String text(JsonNode node, String pointer, int charsMax) {
    if (!node.isString()) {
      throw invalid(pointer, "a text");
    }
    if (node.stringValue().length() > charsMax) {
      throw invalid(pointer, "at most " + charsMax + " characters");
    }
    return node.stringValue();
  }

  /// Says that the field at `pointer`, or the body where it is empty, is not as expected.
  public ProblemException invalid(String pointer, String expected) {
    return new ProblemException(
        malformed,
        (pointer.isEmpty() ? "" : pointer + ": ") + "expected " + expected,
        List.of(new FieldProblem(pointer, expected)));
  }
}
