package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Something that happened on the platform, checked against its declared type.
///
/// @param time when it happened, by the platform's clock
/// @param actor the account that did it
/// @param target what it was done to; null for an event without one, such as a login
/// @param body the whole event as it was sent; treated as immutable
/// @param json the body as it is stored and as rules read it: written once, by whoever read the
///   event, so that the committer need not
public record Event(
    EventId id,
    EventType type,
    Instant time,
    ItemRef actor,
    @Nullable ItemRef target,
    ObjectNode body,
    String json) {

  public Event(
      EventId id,
      EventType type,
      Instant time,
      ItemRef actor,
      @Nullable ItemRef target,
      ObjectNode body) {
    this(id, type, time, actor, target, body, Json.write(body));
  }

  public ObjectNode data() {
    return (ObjectNode) body.get("data");
  }

  /// The item whose present state this event carries, if it carries one.
  public Optional<ItemRef> carriedItem() {
    return type.carries() == null ? Optional.empty() : Optional.ofNullable(target);
  }

  /// What a decision about this event judges: the target where there is one, else the actor.
  public ItemRef subject() {
    return target == null ? actor : target;
  }
}
