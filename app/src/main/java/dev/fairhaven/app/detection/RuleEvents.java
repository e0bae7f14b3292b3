package dev.fairhaven.app.detection;

import dev.fairhaven.app.ingest.Event;
import dev.fairhaven.rules.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Events as rules see them: the whole body as it was sent.
final class RuleEvents {

  private RuleEvents() {}

  static dev.fairhaven.rules.Event of(Event event) {
    return dev.fairhaven.rules.Event.of(
        event.id().value(), event.type().name(), event.time(), Json.parsed(plain(event.body())));
  }

  private static @Nullable Object plain(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        node.propertyStream().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
        yield map;
      }
      case ARRAY -> {
        var list = new ArrayList<@Nullable Object>(node.size());
        node.forEach(element -> list.add(plain(element)));
        yield list;
      }
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node);
      case NULL, MISSING, BINARY, POJO -> null;
    };
  }

  private static Object number(JsonNode node) {
    if (!node.isIntegralNumber()) {
      return node.doubleValue();
    }
    return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
  }
}
