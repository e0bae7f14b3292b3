package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.UserText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A flag as received from the platform.
///
/// @param id assigned by the platform; the idempotency key
/// @param time when it was reported, by the platform's clock
/// @param item may be an item that no event has mentioned
public record FlagRequest(
    FlagId id,
    Instant time,
    ItemRef item,
    Reporter reporter,
    Suspicion suspicion,
    @Nullable UserText note) {}
