package dev.fairhaven.app.learning;

import dev.fairhaven.app.kernel.DecisionId;
import dev.fairhaven.app.kernel.ItemRef;
import dev.fairhaven.signals.classify.Sample;
import java.time.Instant;

/// The text of an item, as it is now, with what a person decided about it last.
public record JudgedText(DecisionId decision, Instant time, ItemRef item, Sample sample) {}
