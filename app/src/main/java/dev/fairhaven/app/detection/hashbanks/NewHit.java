package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;

/// An entry that a rule found in an event.
///
/// @param bank the name of the bank
/// @param rule that asked; empty where the item was there before the entry
public record NewHit(
    String bank, long entry, int distance, ItemRef item, EventId event, String rule) {}
