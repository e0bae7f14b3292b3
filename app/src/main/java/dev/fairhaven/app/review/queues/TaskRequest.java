package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/// Asks for a person to look at `item`.
///
/// @param account whom a decision would concern; null where unknown
/// @param queue the key of an existing queue
/// @param priority 0 to 100; see [Priority]
/// @param excluded who may neither take nor decide the task, because they decided before
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
