package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;

/// An entry that matched in an event.
///
/// @param bank the name of the bank
/// @param rule the rule that looked it up; empty if the item is older than the entry
public record NewHit(
    String bank, long entry, int distance, ItemRef item, EventId event, String rule) {}
