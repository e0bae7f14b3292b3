package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.rules.LabelState;
import dev.fairhaven.rules.LabelState.Past;
import dev.fairhaven.rules.LabelState.Reason;
import dev.fairhaven.rules.LabelStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The state of a label as JSON, in the database.
public final class LabelStateJson {

  private LabelStateJson() {}

  public static ObjectNode write(LabelState state) {
    var node = write(state.status(), state.reasons());
    var previous = node.putArray("previous");
    state.previous().forEach(past -> previous.add(write(past.status(), past.reasons())));
    return node;
  }

  private static ObjectNode write(LabelStatus status, Map<String, Reason> reasons) {
    var node = Json.mapper().createObjectNode().put("status", status.name());
    var object = node.putObject("reasons");
    reasons.forEach((name, reason) -> object.set(name, write(reason)));
    return node;
  }

  private static ObjectNode write(Reason reason) {
    var node = Json.mapper().createObjectNode();
    node.put("description", reason.description());
    var features = node.putObject("features");
    reason.features().forEach(features::put);
    node.put("createdAt", reason.createdAt().toString());
    if (reason.expiresAt() != null) {
      node.put("expiresAt", reason.expiresAt().toString());
    }
    node.put("pending", reason.pending());
    return node;
  }

  public static LabelState read(JsonNode node) {
    var previous = new ArrayList<Past>();
    for (var past : node.path("previous")) {
      previous.add(new Past(status(past), reasons(past)));
    }
    return new LabelState(status(node), reasons(node), List.copyOf(previous));
  }

  private static LabelStatus status(JsonNode node) {
    return LabelStatus.valueOf(node.path("status").asString());
  }

  private static SequencedMap<String, Reason> reasons(JsonNode node) {
    var reasons = new LinkedHashMap<String, Reason>();
    node.path("reasons")
        .propertyStream()
        .forEach(entry -> reasons.put(entry.getKey(), reason(entry.getValue())));
    return reasons;
  }

  private static Reason reason(JsonNode node) {
    var features = new LinkedHashMap<String, String>();
    node.path("features")
        .propertyStream()
        .forEach(entry -> features.put(entry.getKey(), entry.getValue().asString()));
    var expiresAt = node.path("expiresAt");
    return new Reason(
        node.path("description").asString(),
        features,
        Instant.parse(node.path("createdAt").asString()),
        expiresAt.isString() ? Instant.parse(expiresAt.stringValue()) : null,
        node.path("pending").asBoolean());
  }
}
