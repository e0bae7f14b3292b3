package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.signals.classify.Sample;
import java.time.Instant;

/// The text of an item, as it is now, with what a person decided about it last.
public record JudgedText(DecisionId decision, Instant time, ItemRef item, Sample sample) {}
