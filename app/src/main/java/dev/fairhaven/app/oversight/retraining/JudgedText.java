package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.signals.classify.Sample;
import java.time.Instant;

/// The current text of an item, labelled by the last human decision about it.
public record JudgedText(DecisionId decision, Instant time, ItemRef item, Sample sample) {}
