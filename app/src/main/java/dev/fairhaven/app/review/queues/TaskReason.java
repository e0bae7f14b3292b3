package dev.fairhaven.app.review.queues;

import java.time.Instant;

/// A reason and when it was added to the task.
public record TaskReason(Reason reason, Instant addedAt) {}
