package dev.fairhaven.app.review.queues.store;

import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.TaskRequest;
import java.time.Instant;

/// A request with what its queue adds: all a new row needs.
///
/// @param dueAt when it is due if it opens a task now
public record TaskOpening(TaskRequest request, QueueKind kind, Instant dueAt) {}
