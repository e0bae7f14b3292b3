package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.intake.entities.ItemView;
import dev.fairhaven.app.intake.entities.ItemView.Mark;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.intake.ingest.StoredEvent;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Loads events for display.
@Component
final class Happenings {

  private final EventLog log;
  private final Types types;
  private final Items items;

  Happenings(EventLog log, Types types, Items items) {
    this.log = log;
    this.types = types;
    this.items = items;
  }

  /// The event, with rule matches marked; empty if the event has been deleted.
  Optional<Happening> find(EventId id, ItemRef subject, List<Evidence.MatchedSpan> spans) {
    return log.find(id).map(event -> happening(event, subject, marks(spans)));
  }

  static List<Mark> marks(List<Evidence.MatchedSpan> spans) {
    return spans.stream()
        .map(span -> new Mark(span.path(), span.start(), span.end(), span.rule()))
        .toList();
  }

  private Happening happening(StoredEvent event, ItemRef subject, List<Mark> marks) {
    var body = event.body();
    var typeName = body.path("type").asString("");
    var actor = reference(body.path("actor"));
    var data = body.get("data") instanceof ObjectNode object ? object : body.objectNode();
    return new Happening(
        event.id().value(),
        typeName,
        instant(body.path("time").asString("")),
        event.receivedAt(),
        actor == null ? null : Named.of(actor, items.find(actor).orElse(null)),
        ItemView.of(subject, displayType(typeName), actor, data, marks));
  }

  /// The item type whose fields the event carries. For an event with its own fields, a type that
  /// assigns them no roles.
  private ItemType displayType(String eventType) {
    return types
        .findEventType(eventType)
        .map(EventType::carries)
        .flatMap(types::findItemType)
        .orElseGet(() -> new ItemType(eventType, ItemType.Kind.CONTENT, "{}", Map.of()));
  }

  private static @Nullable ItemRef reference(JsonNode node) {
    var type = node.path("type").asString("");
    var id = node.path("id").asString("");
    return type.isBlank() || id.isBlank() ? null : new ItemRef(type, id);
  }

  private static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
