package dev.fairhaven.app.review.queues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The workload of a queue at one moment.
///
/// @param open unfinished tasks, including claimed ones
/// @param claimed tasks with a live lease
/// @param overdue tasks past their due time
/// @param oldest when the oldest task was opened; null if the queue is empty
/// @param firstDue the earliest due time; null if the queue is empty
public record QueueLoad(
    int open, int claimed, int overdue, @Nullable Instant oldest, @Nullable Instant firstDue) {

  public static final QueueLoad NONE = new QueueLoad(0, 0, 0, null, null);
}
