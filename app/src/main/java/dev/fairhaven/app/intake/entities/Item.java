package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// An item as last seen.
///
/// @param type the declared type, for display
/// @param creator the account that made it; null for an item only ever mentioned
/// @param thread the conversation, post or other item it belongs under
/// @param firstSeen time of the first event about it
/// @param lastSeen time of the latest event that carried it
/// @param lastEvent that event; null for an item only ever mentioned
/// @param data its fields; empty for an item only ever mentioned
public record Item(
    ItemRef ref,
    ItemType type,
    @Nullable ItemRef creator,
    @Nullable ItemRef thread,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable EventId lastEvent,
    ObjectNode data) {

  public boolean isAccount() {
    return type.kind() == ItemType.Kind.ACCOUNT;
  }
}
