package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One unit of human review, as it is at one moment.
///
/// @param account whom a decision would concern; null where unknown
/// @param state at the moment it was read
/// @param lease the live lease when it is claimed; null otherwise
/// @param excluded who may neither take nor decide it
/// @param decision what it ended in; null until it is done
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
