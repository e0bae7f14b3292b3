package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about queues and tasks was rejected.
public enum QueueProblem implements ProblemCode {
  /// No queue has this key.
  QUEUE_NOT_FOUND(Kind.NOT_FOUND, "There is no such queue"),
  /// No task has this id.
  TASK_NOT_FOUND(Kind.NOT_FOUND, "There is no such task"),
  /// The reviewer's role has no access to this queue.
  QUEUE_NOT_OPEN_TO_YOU(Kind.FORBIDDEN, "Your role does not work on this queue"),
  /// The reviewer took part in the decision that the task is about.
  EXCLUDED_FROM_TASK(Kind.FORBIDDEN, "Somebody else has to decide this one"),
  /// Another reviewer has claimed the task.
  TASK_CLAIMED(Kind.CONFLICT, "A colleague is working on this task"),
  /// The lease has expired or was released.
  LEASE_LOST(Kind.CONFLICT, "You no longer hold this task"),
  /// The task has already been decided.
  TASK_DECIDED(Kind.CONFLICT, "This task is already decided"),
  /// The task's state does not allow this command.
  NOT_POSSIBLE_NOW(Kind.CONFLICT, "The task is not in a state in which this can be done");

  private final Kind kind;
  private final String title;

  QueueProblem(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
