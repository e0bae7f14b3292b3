package dev.fairhaven.app.review.queues.store;

import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.TaskRequest;
import java.time.Instant;

/// A request with the settings of its queue: all that a new row needs.
///
/// @param dueAt the due time if it opens a task now
public record TaskOpening(TaskRequest request, QueueKind kind, Instant dueAt) {}
