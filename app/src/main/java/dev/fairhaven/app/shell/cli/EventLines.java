package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.rules.Event;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Events in a file, one JSON object a line: in the product's form, which rules see whole, or in
/// the form Osprey reads from Kafka, of which rules see the inner `data`.
final class EventLines {

  /// Only Osprey's form has this field; ours refuses fields it does not know.
  private static final String OSPREY_TIME = "send_time";

  private static final int GZIP_FIRST_BYTE = 0x1f;

  private EventLines() {}

  /// A line is no event. The message says what was expected instead, and nothing of the line.
  static final class UnreadableLineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableLineException(String expected) {
      super(expected);
    }
  }

  /// @throws RefusedException when there is no such file
  static BufferedReader open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new RefusedException("There is no file " + file + ".");
    }
    var content = decompressed(new BufferedInputStream(Files.newInputStream(file)));
    return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
  }

  private static InputStream decompressed(BufferedInputStream raw) throws IOException {
    raw.mark(1);
    int first = raw.read();
    raw.reset();
    return first == GZIP_FIRST_BYTE ? new GZIPInputStream(raw) : raw;
  }

  /// @throws UnreadableLineException when it is no event
  static Event parse(String line) {
    var body = object(line);
    if (!body.has(OSPREY_TIME)) {
      return Event.of(
          text(body, "id"),
          text(body, "type"),
          time(body, "time"),
          dev.fairhaven.rules.Json.of(line));
    }
    var action = body.path("data");
    return Event.of(
        text(action, "action_id"),
        text(action, "action_name"),
        time(body, OSPREY_TIME),
        dev.fairhaven.rules.Json.of(Json.write(action.path("data"))));
  }

  private static JsonNode object(String line) {
    try {
      var body = Json.mapper().readTree(line);
      if (body.isObject()) {
        return body;
      }
    } catch (JacksonException _) {
      // Not its message: it may repeat the line.
    }
    throw new UnreadableLineException("a JSON object");
  }

  private static String text(JsonNode object, String field) {
    var value = object.path(field);
    if (value.isString() || value.isIntegralNumber()) {
      return value.asString();
    }
    throw new UnreadableLineException("a text in '" + field + "'");
  }

  private static Instant time(JsonNode object, String field) {
    try {
      return OffsetDateTime.parse(text(object, field)).toInstant();
    } catch (DateTimeException _) {
      throw new UnreadableLineException(
          "an RFC 3339 time in '" + field + "', such as 2026-01-31T09:30:00Z");
    }
  }
}
