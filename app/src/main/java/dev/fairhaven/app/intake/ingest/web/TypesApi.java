package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.intake.ingest.IngestProblem;
import dev.fairhaven.app.intake.ingest.TypeJson;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.access.ApiCaller;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.JsonBody;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Declarations of item and event types over HTTP.
@RestController
@RequestMapping("/v1")
class TypesApi {

  private static final JsonBody BODY =
      new JsonBody(IngestProblem.MALFORMED_BODY, IngestProblem.TOO_LARGE, 256 * 1024);

  private final Types types;

  TypesApi(Types types) {
    this.types = types;
  }

  @NeedsScope(Scope.TYPES_READ)
  @GetMapping("/item-types")
  ObjectNode itemTypes() {
    var node = Json.mapper().createObjectNode();
    var array = node.putArray("itemTypes");
    types.itemTypes().forEach(type -> array.add(TypeJson.write(type)));
    return node;
  }

  @NeedsScope(Scope.TYPES_READ)
  @GetMapping("/item-types/{name}")
  ObjectNode itemType(@PathVariable String name) {
    return TypeJson.write(types.requireItemType(name));
  }

  @NeedsScope(Scope.TYPES_WRITE)
  @PutMapping(path = "/item-types/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode declareItemType(@PathVariable String name, InputStream body, ApiCaller caller)
      throws IOException {
    var type = TypeJson.itemType(name, BODY.read(body));
    types.declare(type, caller.auditName());
    return TypeJson.write(type);
  }

  @NeedsScope(Scope.TYPES_READ)
  @GetMapping("/event-types")
  ObjectNode eventTypes() {
    var node = Json.mapper().createObjectNode();
    var array = node.putArray("eventTypes");
    types.eventTypes().forEach(type -> array.add(TypeJson.write(type)));
    return node;
  }

  @NeedsScope(Scope.TYPES_READ)
  @GetMapping("/event-types/{name}")
  ObjectNode eventType(@PathVariable String name) {
    return TypeJson.write(
        types
            .findEventType(name)
            .orElseThrow(
                () -> new ProblemException(IngestProblem.TYPE_NOT_FOUND, "no such event type")));
  }

  @NeedsScope(Scope.TYPES_WRITE)
  @PutMapping(path = "/event-types/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode declareEventType(@PathVariable String name, InputStream body, ApiCaller caller)
      throws IOException {
    var type = TypeJson.eventType(name, BODY.read(body));
    types.declare(type, caller.auditName());
    return TypeJson.write(type);
  }
}
