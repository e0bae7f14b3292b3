package dev.fairhaven.app.platform.audit;

import dev.fairhaven.app.platform.kernel.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An [AuditEntry] as it is kept.
///
/// @param time when it was recorded, to the microsecond
/// @param position its place in the chain, from 1; null while it is not sealed
public record AuditRecord(
    UUID id,
    Instant time,
    String actor,
    String action,
    @Nullable String subject,
    JsonNode detail,
    @Nullable Long position) {

  public AuditRecord {
    time = time.truncatedTo(ChronoUnit.MICROS);
  }

  /// What the chain's hash covers: JSON without white space, members in the order of their names,
  /// so that anybody can compute it again.
  ///
  /// @param previous hash before this one, in hexadecimal
  String canonical(long atPosition, String previous) {
    Map<String, @Nullable Object> members = new TreeMap<>();
    members.put("action", action);
    members.put("actor", actor);
    members.put("detail", sorted(detail));
    members.put("id", id.toString());
    members.put("position", atPosition);
    members.put("previous", previous);
    members.put("subject", subject);
    members.put("time", time.toString());
    return Json.write(members);
  }

  /// The same value with the members of every object in the order of their names, and fractions as
  /// doubles: the form may never change, however many digits a reader of JSON keeps.
  private static Object sorted(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> members = new HashMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
      return new TreeMap<>(members);
    }
    if (node.isArray()) {
      return node.valueStream().map(AuditRecord::sorted).toList();
    }
    return node.isFloatingPointNumber() ? (Object) node.doubleValue() : node;
  }
}
