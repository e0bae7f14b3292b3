package dev.fairhaven.app.review.queues.store;

import static dev.fairhaven.app.review.queues.store.TaskRows.at;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.Lease;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskStep;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of tasks and their leases.
@Component
public final class TaskStore {

  private final JdbcClient db;

  public TaskStore(JdbcClient db) {
    this.db = db;
  }

  /// Claims the task of `queue` that is due first and available to the holder of `lease`.
  ///
  /// @implNote A single statement. The scan of `task_next` stops at the first unclaimed row. Rows
  ///   locked by concurrent claims are skipped, and a row that changed since the statement began is
  ///   rechecked once it is locked. Two claims therefore never get the same task, and neither waits
  ///   for the other.
  public Optional<Task> claimNext(String queue, Lease lease, Instant now) {
    setUpClaim();
    return db.sql(
            """
            WITH next AS (
              SELECT t.id FROM task t
              WHERE t.queue = :queue AND t.state = 'open'
                AND (t.lease_until IS NULL OR t.lease_until <= :now)
                AND t.excluded_staff IS DISTINCT FROM :holder
                AND NOT EXISTS (
                  SELECT FROM task_skip s
                  WHERE s.task_id = t.id AND s.staff_id = :holder AND s.hidden_until > :now)
              ORDER BY t.due_at, t.id
              LIMIT 1
              FOR UPDATE OF t SKIP LOCKED
            ), claimed AS (
              UPDATE task t
              SET lease_id = :lease, lease_holder = :holder, lease_until = :until,
                first_claimed_at = coalesce(t.first_claimed_at, :now)
              FROM next WHERE t.id = next.id
              RETURNING %s
            ), step AS (
              INSERT INTO task_step (task_id, time, what, staff_id)
              SELECT id, :now, 'claimed', :holder FROM claimed
            )
            SELECT * FROM claimed
            """
                .formatted(TaskRows.COLUMNS))
        .param("queue", queue)
        .param("now", at(now))
        .param("lease", lease.id().value())
        .param("holder", lease.holder().value())
        .param("until", at(lease.until()))
        .query((row, _) -> TaskRows.task(row, now))
        .optional();
  }

  /// For this transaction, keeps the planner from sorting: a queue that has just filled up has no
  /// statistics yet, and the planner would read and sort all of it instead of walking `task_next`.
  /// Also commits without waiting for the disk: if a crash loses a claim, the task is simply
  /// claimed again.
  private void setUpClaim() {
    db.sql(
            """
            SELECT set_config('enable_sort', 'off', true),
              set_config('synchronous_commit', 'off', true)
            """)
        .query()
        .singleRow();
  }

  /// The task of `queue` that `staff` has claimed; the one whose lease ends first, if there are
  /// several.
  public Optional<Task> findClaimed(String queue, StaffId staff, Instant now) {
    return db.sql(
            """
            SELECT %s FROM task t
            WHERE t.lease_holder = :staff AND t.state = 'open' AND t.queue = :queue
              AND t.lease_until > :now
            ORDER BY t.lease_until, t.id LIMIT 1
            """
                .formatted(TaskRows.COLUMNS))
        .param("staff", staff.value())
        .param("queue", queue)
        .param("now", at(now))
        .query((row, _) -> TaskRows.task(row, now))
        .optional();
  }

  public Optional<Task> find(TaskId task, Instant now) {
    return select(task, now, "");
  }

  /// Like [#find], but locks the task until the transaction ends.
  public Optional<Task> lock(TaskId task, Instant now) {
    return select(task, now, "FOR UPDATE");
  }

  private Optional<Task> select(TaskId task, Instant now, String clause) {
    return db.sql("SELECT %s FROM task t WHERE t.id = :id %s".formatted(TaskRows.COLUMNS, clause))
        .param("id", task.value())
        .query((row, _) -> TaskRows.task(row, now))
        .optional();
  }

  public void lease(TaskId task, Lease lease, Instant now) {
    db.sql(
            """
            UPDATE task SET state = 'open', lease_id = :lease, lease_holder = :holder,
              lease_until = :until, first_claimed_at = coalesce(first_claimed_at, :now)
            WHERE id = :id
            """)
        .param("lease", lease.id().value())
        .param("holder", lease.holder().value())
        .param("until", at(lease.until()))
        .param("now", at(now))
        .param("id", task.value())
        .update();
  }

  /// Removes the lease, so that the task is waiting again.
  public void free(TaskId task) {
    db.sql(
            """
            UPDATE task SET state = 'open', lease_id = NULL, lease_holder = NULL, lease_until = NULL
            WHERE id = :id
            """)
        .param("id", task.value())
        .update();
  }

  public void hide(TaskId task, StaffId staff, Instant until) {
    db.sql(
            """
            INSERT INTO task_skip (task_id, staff_id, hidden_until) VALUES (:task, :staff, :until)
            ON CONFLICT (task_id, staff_id) DO UPDATE SET hidden_until = excluded.hidden_until
            """)
        .param("task", task.value())
        .param("staff", staff.value())
        .param("until", at(until))
        .update();
  }

  public void move(TaskId task, String queue, Instant dueAt) {
    db.sql("UPDATE task SET queue = :queue, due_at = least(due_at, :due) WHERE id = :id")
        .param("queue", queue)
        .param("due", at(dueAt))
        .param("id", task.value())
        .update();
  }

  public void decide(TaskId task) {
    db.sql("UPDATE task SET state = 'decided' WHERE id = :id").param("id", task.value()).update();
  }

  public void finish(TaskId task, DecisionId decision, Instant now) {
    db.sql(
            """
            UPDATE task SET state = 'done', decision = :decision, done_at = :now, lease_id = NULL,
              lease_holder = NULL, lease_until = NULL
            WHERE id = :id
            """)
        .param("decision", decision.value())
        .param("now", at(now))
        .param("id", task.value())
        .update();
  }

  public void addStep(TaskId task, TaskStep step) {
    db.sql(
            """
            INSERT INTO task_step (task_id, time, what, staff_id, note)
            VALUES (:task, :time, :what, :staff, :note)
            """)
        .param("task", task.value())
        .param("time", at(step.time()))
        .param("what", step.what().wireName())
        .param("staff", id(step.staff()))
        .param("note", step.note())
        .update();
  }

  private static @Nullable UUID id(@Nullable StaffId staff) {
    return staff == null ? null : staff.value();
  }
}
