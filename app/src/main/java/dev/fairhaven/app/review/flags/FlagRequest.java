package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.UserText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A report as it came in.
///
/// @param id the platform's own: the key on which raising it is idempotent
/// @param time when it was reported, by the platform's clock
/// @param item may be one that was never heard of
public record FlagRequest(
    FlagId id,
    Instant time,
    ItemRef item,
    Reporter reporter,
    Suspicion suspicion,
    @Nullable UserText note) {}
