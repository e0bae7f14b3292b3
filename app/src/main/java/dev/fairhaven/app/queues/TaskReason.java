package dev.fairhaven.app.queues;

import java.time.Instant;

/// A reason and when the task got it.
public record TaskReason(Reason reason, Instant addedAt) {}
