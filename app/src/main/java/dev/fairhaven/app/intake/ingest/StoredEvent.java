package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// An event read back from the log.
///
/// @param body the whole event as it was sent
/// @param decision the decision taken about it
public record StoredEvent(EventId id, Instant receivedAt, ObjectNode body, DecisionId decision) {}
