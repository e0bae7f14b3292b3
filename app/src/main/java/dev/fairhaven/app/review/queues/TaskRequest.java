package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/// A request for human review of `item`.
///
/// @param account the account that a decision would affect; null if unknown
/// @param queue the key of an existing queue
/// @param priority 0 to 100; see [Priority]
/// @param excluded staff who may neither claim nor decide the task, because they took part in the
///   decision it reviews
public record TaskRequest(
    ItemRef item,
    @Nullable ItemRef account,
    String queue,
    int priority,
    Reason reason,
    @Nullable StaffId excluded) {

  public TaskRequest {
    Priority.require(priority);
  }
}
