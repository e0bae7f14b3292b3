package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.store.TaskViews;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads the background of tasks: their reasons, their history, and the load of their queues.
@Component
public final class TaskHistory {

  /// The limit up to which a queue's tasks are counted for a page about one of them.
  public static final int COUNT_MAX = 10_000;

  private static final int TASKS_MAX = 50;

  private final TaskViews views;
  private final InstantSource clock;

  public TaskHistory(TaskViews views, InstantSource clock) {
    this.views = views;
    this.clock = clock;
  }

  /// The task's reasons, in the order they were added.
  public List<TaskReason> reasons(TaskId task) {
    return views.reasons(task);
  }

  /// The task's history, oldest first.
  public List<TaskStep> steps(TaskId task) {
    return views.steps(task);
  }

  /// Tasks about an item, newest first.
  public List<Task> about(ItemRef item) {
    return views.about(item, TASKS_MAX, clock.instant());
  }

  /// The load of a queue, counted up to [#COUNT_MAX].
  public QueueLoad head(String queue) {
    return views.head(queue, COUNT_MAX, clock.instant());
  }
}
