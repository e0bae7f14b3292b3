package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.ingest.Event;
import dev.fairhaven.app.intake.ingest.FieldRole;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One event's news about one item: that it exists, and its fields if the event carried them.
///
/// @param event the event that carried the fields; null where the item was only mentioned
/// @param data its fields; null where the item was only mentioned
public record Sighting(
    ItemRef item,
    Instant time,
    @Nullable ItemRef creator,
    @Nullable ItemRef thread,
    @Nullable EventId event,
    @Nullable ObjectNode data) {

  private static final Comparator<Sighting> BY_ITEM =
      Comparator.comparing((Sighting sighting) -> sighting.item.type())
          .thenComparing(sighting -> sighting.item.id());

  /// The item's fields as JSON; an empty object where it was only mentioned.
  public String dataJson() {
    return data == null ? "{}" : Json.write(data);
  }

  /// What `events` tell, one sighting an item: the latest that carries it, else the first mention.
  /// Ordered by item, so that concurrent writers take locks in one order.
  static List<Sighting> of(List<Event> events, Function<String, Optional<ItemType>> types) {
    var latest = new LinkedHashMap<ItemRef, Sighting>();
    for (var event : events) {
      note(latest, mention(event.actor(), event));
      if (event.target() != null) {
        note(latest, target(event.target(), event, types));
      }
    }
    return sorted(latest.values());
  }

  private static void note(Map<ItemRef, Sighting> latest, Sighting sighting) {
    latest.merge(sighting.item, sighting, Sighting::later);
  }

  private Sighting later(Sighting other) {
    if (other.data == null) {
      return this;
    }
    return data == null || !other.time.isBefore(time) ? other : this;
  }

  private static Sighting mention(ItemRef item, Event event) {
    return new Sighting(item, event.time(), null, null, null, null);
  }

  private static Sighting target(
      ItemRef target, Event event, Function<String, Optional<ItemType>> types) {
    var carried = event.type().carries();
    if (carried == null) {
      return mention(target, event);
    }
    var type = types.apply(carried);
    var thread = type.flatMap(known -> reference(known, FieldRole.THREAD, event.data()));
    var isAccount = type.filter(known -> known.kind() == ItemType.Kind.ACCOUNT).isPresent();
    return new Sighting(
        target,
        event.time(),
        isAccount ? null : event.actor(),
        thread.orElse(null),
        event.id(),
        event.data());
  }

  private static Optional<ItemRef> reference(ItemType type, FieldRole role, ObjectNode data) {
    return type.fields(role).stream()
        .map(data::get)
        .filter(node -> node != null && node.isObject())
        .findFirst()
        .flatMap(Sighting::reference);
  }

  private static Optional<ItemRef> reference(JsonNode node) {
    var type = node.path("type").asString("");
    var id = node.path("id").asString("");
    return type.isBlank() || id.isBlank() ? Optional.empty() : Optional.of(new ItemRef(type, id));
  }

  private static List<Sighting> sorted(Collection<Sighting> sightings) {
    return sightings.stream().sorted(BY_ITEM).toList();
  }
}
