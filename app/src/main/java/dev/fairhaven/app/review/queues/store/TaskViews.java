package dev.fairhaven.app.review.queues.store;

import static dev.fairhaven.app.review.queues.store.TaskRows.at;
import static dev.fairhaven.app.review.queues.store.TaskRows.instant;
import static dev.fairhaven.app.review.queues.store.TaskRows.requireInstant;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.QueueLoad;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskFilter;
import dev.fairhaven.app.review.queues.TaskReason;
import dev.fairhaven.app.review.queues.TaskStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Read-only queries about tasks.
@Component
public final class TaskViews {

  private final JdbcClient db;

  public TaskViews(JdbcClient db) {
    this.db = db;
  }

  /// The load of every queue that has open tasks.
  public Map<String, QueueLoad> loads(Instant now) {
    var loads = new HashMap<String, QueueLoad>();
    db.sql(
            """
            SELECT queue, count(*) AS open, count(*) FILTER (WHERE lease_until > :now) AS claimed,
              count(*) FILTER (WHERE due_at < :now) AS overdue, min(opened_at) AS oldest,
              min(due_at) AS first_due
            FROM task WHERE state = 'open' GROUP BY queue
            """)
        .param("now", at(now))
        .query(
            row -> {
              loads.put(row.getString("queue"), load(row));
            });
    return loads;
  }

  private static QueueLoad load(ResultSet row) throws SQLException {
    return new QueueLoad(
        row.getInt("open"),
        row.getInt("claimed"),
        row.getInt("overdue"),
        instant(row, "oldest"),
        instant(row, "first_due"));
  }

  /// The load of one queue. Counts up to `countMax` at most, to keep the query fast enough for a
  /// page.
  public QueueLoad head(String queue, int countMax, Instant now) {
    return db.sql(
            """
            SELECT
              (SELECT count(*) FROM (
                SELECT FROM task WHERE queue = :queue AND state = 'open' LIMIT :max) AS few) AS open,
              0 AS claimed,
              (SELECT count(*) FROM (
                SELECT FROM task WHERE queue = :queue AND state = 'open' AND due_at < :now
                LIMIT :max) AS late) AS overdue,
              (SELECT min(opened_at) FROM task WHERE queue = :queue AND state = 'open') AS oldest,
              (SELECT min(due_at) FROM task WHERE queue = :queue AND state = 'open') AS first_due
            """)
        .param("queue", queue)
        .param("max", countMax)
        .param("now", at(now))
        .query((row, _) -> load(row))
        .single();
  }

  public List<TaskReason> reasons(TaskId task) {
    return db.sql(
            "SELECT kind, ref, added_at FROM task_reason WHERE task_id = :id ORDER BY added_at, ref")
        .param("id", task.value())
        .query(
            (row, _) ->
                new TaskReason(
                    Reasons.reason(row.getString("kind"), row.getString("ref")),
                    requireInstant(row, "added_at")))
        .list();
  }

  public List<TaskStep> steps(TaskId task) {
    return db.sql(
            "SELECT time, what, staff_id, note FROM task_step WHERE task_id = :id ORDER BY id")
        .param("id", task.value())
        .query((row, _) -> step(row))
        .list();
  }

  private static TaskStep step(ResultSet row) throws SQLException {
    var staff = row.getObject("staff_id", UUID.class);
    return new TaskStep(
        requireInstant(row, "time"),
        TaskStep.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
        staff == null ? null : new StaffId(staff),
        row.getString("note"));
  }

  /// Tasks of a queue in the order they are handed out, after `filter`'s cursor.
  public List<Task> list(String queue, TaskFilter filter, int limit, Instant now) {
    return db.sql(
            """
            SELECT %s FROM task t
            WHERE t.queue = :queue AND t.state = 'open'
              AND (t.due_at, t.id) > (:afterDue, :afterId)
              AND (:itemType::text IS NULL OR t.item_type = :itemType)
              AND (:claim = 'any' OR (:claim = 'claimed') = coalesce(t.lease_until > :now, false))
              AND (NOT :overdue OR t.due_at < :now)
            ORDER BY t.due_at, t.id LIMIT :limit
            """
                .formatted(TaskRows.COLUMNS))
        .param("queue", queue)
        .param("afterDue", at(filter.after().dueAt()))
        .param("afterId", filter.after().task().value())
        .param("itemType", filter.itemType())
        .param("claim", filter.claim().name().toLowerCase(Locale.ROOT))
        .param("overdue", filter.overdueOnly())
        .param("now", at(now))
        .param("limit", limit)
        .query((row, _) -> TaskRows.task(row, now))
        .list();
  }

  /// The number of reasons per kind for each task, with the keys `rule`, `flag` and `appeal`.
  public Map<TaskId, Map<String, Integer>> reasonCounts(List<TaskId> tasks) {
    var counts = new HashMap<TaskId, Map<String, Integer>>();
    db.sql(
            """
            SELECT task_id, kind, count(*) AS reasons FROM task_reason
            WHERE task_id = ANY (:tasks::uuid[]) GROUP BY task_id, kind
            """)
        .param("tasks", tasks.stream().map(TaskId::toString).toArray(String[]::new))
        .query(
            row -> {
              counts
                  .computeIfAbsent(
                      new TaskId(row.getObject("task_id", UUID.class)), _ -> new HashMap<>())
                  .put(row.getString("kind"), row.getInt("reasons"));
            });
    return counts;
  }

  /// Tasks on an item, newest first.
  public List<Task> about(ItemRef item, int limit, Instant now) {
    return db.sql(
            """
            SELECT %s FROM task t WHERE t.item_type = :type AND t.item_id = :id
            ORDER BY t.opened_at DESC LIMIT :limit
            """
                .formatted(TaskRows.COLUMNS))
        .param("type", item.type())
        .param("id", item.id())
        .param("limit", limit)
        .query((row, _) -> TaskRows.task(row, now))
        .list();
  }
}
