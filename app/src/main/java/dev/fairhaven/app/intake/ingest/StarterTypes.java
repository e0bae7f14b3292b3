package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The types a new installation knows.
public final class StarterTypes {

  private static final String RESOURCE = "/types/starter-types.json";

  private StarterTypes() {}

  public static List<ItemType> itemTypes() {
    return read()
        .get("itemTypes")
        .propertyStream()
        .map(entry -> TypeJson.itemType(entry.getKey(), entry.getValue()))
        .toList();
  }

  public static List<EventType> eventTypes() {
    return read()
        .get("eventTypes")
        .propertyStream()
        .map(entry -> TypeJson.eventType(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// Declares each starter type that is not declared yet; what was changed since stays.
  static void declareMissing(TypeStore store) {
    var itemTypes = store.itemTypes().stream().map(ItemType::name).collect(Collectors.toSet());
    var eventTypes = store.eventTypes().stream().map(EventType::name).collect(Collectors.toSet());
    itemTypes().stream().filter(type -> !itemTypes.contains(type.name())).forEach(store::save);
    eventTypes().stream().filter(type -> !eventTypes.contains(type.name())).forEach(store::save);
  }

  private static JsonNode read() {
    try (var stream = StarterTypes.class.getResourceAsStream(RESOURCE)) {
      return Json.mapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
