package dev.fairhaven.app.review.queues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What lies in a queue at one moment.
///
/// @param open tasks not yet done, claimed ones included
/// @param claimed tasks under a live lease
/// @param overdue those past their due time
/// @param oldest when the oldest one was opened; null when there is none
/// @param firstDue when the next one is due; null when there is none
public record QueueLoad(
    int open, int claimed, int overdue, @Nullable Instant oldest, @Nullable Instant firstDue) {

  public static final QueueLoad NONE = new QueueLoad(0, 0, 0, null, null);
}
