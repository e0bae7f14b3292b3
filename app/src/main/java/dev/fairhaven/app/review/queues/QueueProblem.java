package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about queues and tasks was not carried out.
public enum QueueProblem implements ProblemCode {
  /// There is no queue with this key.
  QUEUE_NOT_FOUND(Kind.NOT_FOUND, "There is no such queue"),
  /// There is no task with this id.
  TASK_NOT_FOUND(Kind.NOT_FOUND, "There is no such task"),
  /// The person's role does not work on this queue.
  QUEUE_NOT_OPEN_TO_YOU(Kind.FORBIDDEN, "Your role does not work on this queue"),
  /// The person took part in the decision that the task is about.
  EXCLUDED_FROM_TASK(Kind.FORBIDDEN, "Somebody else has to decide this one"),
  /// Somebody else holds the task now.
  TASK_CLAIMED(Kind.CONFLICT, "A colleague is working on this task"),
  /// The lease ran out or was given up.
  LEASE_LOST(Kind.CONFLICT, "You no longer hold this task"),
  /// The task is decided already.
  TASK_DECIDED(Kind.CONFLICT, "This task is already decided"),
  /// The task is not in a state in which this can be done.
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
