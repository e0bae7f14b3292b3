package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Declarations as JSON, on the wire and in the database.
public final class TypeJson {

  private TypeJson() {}

  /// @param node `{kind, schema, roles?}`
  /// @throws ProblemException with `INVALID_TYPE` naming the field
  public static ItemType itemType(String name, JsonNode node) {
    var kind =
        Arrays.stream(ItemType.Kind.values())
            .filter(each -> each.name().equalsIgnoreCase(node.path("kind").asString("")))
            .findFirst()
            .orElseThrow(() -> invalid("/kind", "account, content, conversation or transaction"));
    return new ItemType(name, kind, schema(node), roles(node.path("roles")));
  }

  /// @param node `{carries}` or `{schema}`
  /// @throws ProblemException with `INVALID_TYPE` naming the field
  public static EventType eventType(String name, JsonNode node) {
    var carries = node.path("carries");
    if (carries.isString() == node.has("schema")) {
      throw invalid("/carries", "either an item type here, or a schema");
    }
    return carries.isString()
        ? new EventType(name, carries.stringValue(), null)
        : new EventType(name, null, schema(node));
  }

  public static ObjectNode write(ItemType type) {
    var node = Json.mapper().createObjectNode();
    node.put("name", type.name());
    node.put("kind", type.kind().name().toLowerCase(Locale.ROOT));
    node.set("roles", writeRoles(type.roles()));
    node.set("schema", Json.mapper().readTree(type.schema()));
    return node;
  }

  public static ObjectNode write(EventType type) {
    var node = Json.mapper().createObjectNode();
    node.put("name", type.name());
    if (type.carries() != null) {
      node.put("carries", type.carries());
    }
    if (type.schema() != null) {
      node.set("schema", Json.mapper().readTree(type.schema()));
    }
    return node;
  }

  /// Roles by field name, in display order.
  public static ObjectNode writeRoles(Map<String, FieldRole> roles) {
    var node = Json.mapper().createObjectNode();
    roles.forEach((field, role) -> node.put(field, role.wireName()));
    return node;
  }

  /// @throws ProblemException with `INVALID_TYPE` naming the field
  public static Map<String, FieldRole> roles(JsonNode node) {
    var roles = new LinkedHashMap<String, FieldRole>();
    for (var entry : node.properties()) {
      roles.put(
          entry.getKey(),
          findRole(entry.getValue().asString(""))
              .orElseThrow(() -> invalid("/roles/" + entry.getKey(), "a field role")));
    }
    return roles;
  }

  private static Optional<FieldRole> findRole(String wireName) {
    return Arrays.stream(FieldRole.values())
        .filter(role -> role.wireName().equals(wireName))
        .findFirst();
  }

  private static String schema(JsonNode node) {
    @Nullable JsonNode schema = node.get("schema");
    if (schema == null || !schema.isObject()) {
      throw invalid("/schema", "a JSON Schema object");
    }
    return Json.write(schema);
  }

  private static ProblemException invalid(String pointer, String expected) {
    return new ProblemException(
        IngestProblem.INVALID_TYPE,
        pointer + ": expected " + expected,
        List.of(new FieldProblem(pointer, expected)));
  }
}
