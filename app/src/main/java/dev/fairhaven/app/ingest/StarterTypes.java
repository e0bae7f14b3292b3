package dev.fairhaven.app.ingest;

import dev.fairhaven.app.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The types a new installation knows.
final class StarterTypes {

  private static final String RESOURCE = "/types/starter-types.json";

  private StarterTypes() {}

  /// Declares each starter type that is not declared yet; what was changed since stays.
  static void declareMissing(TypeStore store) {
    var starter = read();
    var itemTypes = store.itemTypes().stream().map(ItemType::name).collect(Collectors.toSet());
    var eventTypes = store.eventTypes().stream().map(EventType::name).collect(Collectors.toSet());
    starter
        .get("itemTypes")
        .propertyStream()
        .filter(entry -> !itemTypes.contains(entry.getKey()))
        .forEach(entry -> store.save(TypeJson.itemType(entry.getKey(), entry.getValue())));
    starter
        .get("eventTypes")
        .propertyStream()
        .filter(entry -> !eventTypes.contains(entry.getKey()))
        .forEach(entry -> store.save(TypeJson.eventType(entry.getKey(), entry.getValue())));
  }

  private static JsonNode read() {
    try (var stream = StarterTypes.class.getResourceAsStream(RESOURCE)) {
      return Json.mapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
