package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.review.queues.store.QueueStore;
import dev.fairhaven.app.review.queues.store.TaskOpener;
import dev.fairhaven.app.review.queues.store.TaskStore;
import dev.fairhaven.app.review.queues.store.TaskViews;
import dev.fairhaven.app.testing.Wiring;
import java.util.Objects;

/// Words for tests about queues.
public final class QueuesFixtures {

  private QueuesFixtures() {}

  /// [Queues] over a fresh database.
  public static Wiring wiring() {
    return Wiring.of(
        Queues.class, QueueStore.class, TaskOpener.class, TaskStore.class, TaskViews.class);
  }

  public static Staff moderator(String name) {
    return new Staff(StaffId.next(), name, Role.MODERATOR);
  }

  public static Staff specialist(String name) {
    return new Staff(StaffId.next(), name, Role.SPECIALIST);
  }

  public static Staff analyst(String name) {
    return new Staff(StaffId.next(), name, Role.ANALYST);
  }

  public static ItemRef post(int number) {
    return new ItemRef("post", "p" + number);
  }

  public static TaskRequest request(ItemRef item, String queue, int priority) {
    return new TaskRequest(
        item, null, queue, priority, new Reason.RuleReason(DecisionId.next()), null);
  }

  public static TaskRequest flagged(ItemRef item, String flag) {
    return new TaskRequest(
        item, null, Queue.DEFAULT, 10, new Reason.FlagReason(new FlagId(flag)), null);
  }

  public static LeaseId lease(Task task) {
    return Objects.requireNonNull(task.lease(), "the task is claimed").id();
  }
}
