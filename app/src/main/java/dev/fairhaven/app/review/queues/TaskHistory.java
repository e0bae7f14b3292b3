package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.store.TaskViews;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is known about tasks: why they exist, what happened to them, what waits beside them.
@Component
public final class TaskHistory {

  /// How far a queue is counted for a page that shows one of its tasks.
  public static final int COUNT_MAX = 10_000;

  private static final int TASKS_MAX = 50;

  private final TaskViews views;
  private final InstantSource clock;

  public TaskHistory(TaskViews views, InstantSource clock) {
    this.views = views;
    this.clock = clock;
  }

  /// Why the task exists, in the order the reasons came.
  public List<TaskReason> reasons(TaskId task) {
    return views.reasons(task);
  }

  /// What happened to the task, in order.
  public List<TaskStep> steps(TaskId task) {
    return views.steps(task);
  }

  /// Tasks about an item, newest first.
  public List<Task> about(ItemRef item) {
    return views.about(item, TASKS_MAX, clock.instant());
  }

  /// What waits in a queue, counted up to [#COUNT_MAX].
  public QueueLoad head(String queue) {
    return views.head(queue, COUNT_MAX, clock.instant());
  }
}
