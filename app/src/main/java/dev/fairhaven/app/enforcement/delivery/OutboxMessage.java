package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.platform.kernel.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something to tell the platform.
///
/// @param subject what it is about, such as `decision/ID`; for people who search the log
/// @param time when it happened
/// @param data a record whose components are the fields of the message's `data`
public record OutboxMessage(MessageType type, String subject, Instant time, Object data) {

  /// What is sent, to the byte: `{"type": …, "timestamp": …, "data": {…}}`.
  public String body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type.wireName());
    body.put("timestamp", time);
    body.put("data", data);
    return Json.write(body);
  }
}
