package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.signals.pdq.PdqHash;
import java.time.Instant;

/// A picture of an item, as received.
///
/// @param event the event that carried it
/// @param account the item's creator
public record RecentPicture(
    ItemRef item, PdqHash hash, EventId event, ItemRef account, Instant at) {}
