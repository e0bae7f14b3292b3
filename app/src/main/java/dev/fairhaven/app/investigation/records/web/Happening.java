package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.intake.entities.ItemView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The event that triggered a decision, described by its type.
///
/// @param type such as `post.created`
/// @param at when it happened, by the platform's clock
/// @param receivedAt when it was received
/// @param actor the account that acted
/// @param item the item that the event carried, or the event's own fields if it carried none
public record Happening(
    String id,
    String type,
    @Nullable Instant at,
    Instant receivedAt,
    @Nullable Named actor,
    ItemView item) {}
