package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A unit of human review, as it is at one moment.
///
/// @param account the account that a decision would affect; null if unknown
/// @param state at the moment it was read
/// @param lease the live lease if the task is claimed; null otherwise
/// @param excluded staff who may neither claim nor decide it
/// @param decision the decision it ended in; null until it is done
public record Task(
    TaskId id,
    String queue,
    QueueKind kind,
    ItemRef item,
    @Nullable ItemRef account,
    int priority,
    TaskState state,
    Instant openedAt,
    Instant dueAt,
    @Nullable Lease lease,
    @Nullable StaffId excluded,
    @Nullable DecisionId decision) {

  /// Whether `staff` holds the live lease.
  public boolean isClaimedBy(StaffId staff) {
    return lease != null && lease.holder().equals(staff);
  }

  public boolean excludes(StaffId staff) {
    return staff.equals(excluded);
  }
}
