package dev.fairhaven.app.platform.audit;

import dev.fairhaven.app.platform.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A head as it leaves the machine: with the time, the head that was published before it, and a
/// signature by a key that the database does not hold.
///
/// @param previous the head published before; null for the first
/// @param key fingerprint of the key that signed it
/// @param signature Ed25519 over [#signedText], in Base64
public record SignedHead(
    AuditHead head, Instant time, @Nullable AuditHead previous, String key, String signature) {

  private static final String NONE = "none";
  private static final String MESSAGE_DATA = "data";

  /// What the signature covers, in UTF-8. The first line keeps a signature from being taken for
  /// that of another kind of text.
  static String text(AuditHead head, Instant time, @Nullable AuditHead previous) {
    return "fairhaven audit head 1\n%s\n%s\n%s\n"
        .formatted(head, time, previous == null ? NONE : previous);
  }

  byte[] signedText() {
    return text(head, time, previous).getBytes(StandardCharsets.UTF_8);
  }

  /// The members of its JSON form.
  public Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("head", head.toString());
    members.put("time", time.toString());
    members.put("previous", previous == null ? null : previous.toString());
    members.put("key", key);
    members.put("signature", signature);
    return members;
  }

  /// One line of JSON, without its end.
  String line() {
    return Json.write(members());
  }

  /// Reads a line of a file of heads, or the body of a webhook message with one; empty where a line
  /// is neither.
  static Optional<SignedHead> find(String line) {
    if (!line.startsWith("{")) {
      return Optional.empty();
    }
    try {
      var json = Json.mapper().readTree(line);
      return Optional.of(of(json.has(MESSAGE_DATA) ? json.get(MESSAGE_DATA) : json));
    } catch (JacksonException | DateTimeParseException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whether a line that holds a head is a webhook message.
  static boolean isMessage(String line) {
    return Json.mapper().readTree(line).has(MESSAGE_DATA);
  }

  private static SignedHead of(JsonNode json) {
    var previous = json.path("previous");
    return new SignedHead(
        AuditHead.parse(json.path("head").asString()),
        Instant.parse(json.path("time").asString()),
        previous.isString() ? AuditHead.parse(previous.asString()) : null,
        json.path("key").asString(),
        json.path("signature").asString());
  }
}
