package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.intake.entities.ItemView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The event that made a decision necessary, as its type says.
///
/// @param type such as `post.created`
/// @param at when it happened, by the platform's clock
/// @param receivedAt when it came in
/// @param actor who did it
/// @param item what the event carried, or its own fields where it carried nothing
public record Happening(
    String id,
    String type,
    @Nullable Instant at,
    Instant receivedAt,
    @Nullable Named actor,
    ItemView item) {}
