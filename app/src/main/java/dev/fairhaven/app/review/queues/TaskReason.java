package dev.fairhaven.app.review.queues;

import java.time.Instant;

/// A reason and when the task got it.
public record TaskReason(Reason reason, Instant addedAt) {}
