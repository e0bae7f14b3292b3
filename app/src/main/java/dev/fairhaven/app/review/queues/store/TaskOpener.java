package dev.fairhaven.app.review.queues.store;

import static dev.fairhaven.app.review.queues.store.TaskRows.at;
import static java.util.Objects.requireNonNull;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.Uuid7;
import dev.fairhaven.app.review.queues.TaskRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens any number of tasks in two statements. The database merges them with unfinished tasks, so
/// concurrent requests cannot open duplicates.
@Component
public final class TaskOpener {

  private final JdbcClient db;

  public TaskOpener(JdbcClient db) {
    this.db = db;
  }

  /// Opens a task per item and kind, or extends the unfinished one.
  ///
  /// @return the task of each opening, in order
  public List<TaskId> open(List<TaskOpening> openings, Instant now) {
    var rows = new LinkedHashMap<TaskKey, TaskOpening>();
    openings.forEach(opening -> rows.merge(TaskKey.of(opening), opening, TaskOpener::merge));
    var tasks = upsert(rows, now);
    addReasons(openings, tasks, now);
    return openings.stream().map(opening -> taskOf(opening, tasks)).toList();
  }

  /// Two requests about the same item in one batch: the higher priority wins.
  private static TaskOpening merge(TaskOpening left, TaskOpening right) {
    return right.dueAt().isBefore(left.dueAt()) ? right : left;
  }

  /// Inserts rows in key order, so that concurrent batches with common items lock them in the same
  /// order and cannot deadlock.
  private Map<TaskKey, TaskId> upsert(Map<TaskKey, TaskOpening> byKey, Instant now) {
    var rows = byKey.entrySet().stream().sorted(Map.Entry.comparingByKey(TaskKey.ORDER)).toList();
    var keys = rows.stream().map(Map.Entry::getKey).toList();
    var openings = rows.stream().map(Map.Entry::getValue).toList();
    var tasks = new HashMap<TaskKey, TaskId>();
    db.sql(
            """
            INSERT INTO task AS t (id, queue, kind, item_type, item_id, merge_key, account_type,
              account_id, priority, state, opened_at, due_at, excluded_staff)
            SELECT id, queue, kind, item_type, item_id, merge_key, account_type, account_id,
              priority, 'open', :now, due_at, excluded_staff
            FROM unnest(:ids::uuid[], :queues::text[], :kinds::text[], :itemTypes::text[],
                :itemIds::text[], :mergeKeys::text[], :accountTypes::text[], :accountIds::text[],
                :priorities::smallint[], :dueAts::timestamptz[], :excluded::uuid[])
              AS new (id, queue, kind, item_type, item_id, merge_key, account_type, account_id,
                priority, due_at, excluded_staff)
            ON CONFLICT (item_type, item_id, kind, merge_key) WHERE state IN ('open', 'decided')
            DO UPDATE SET
              priority = greatest(t.priority, excluded.priority),
              due_at = least(t.due_at, t.opened_at + (excluded.due_at - excluded.opened_at)),
              queue = CASE
                WHEN (SELECT rank FROM queue WHERE key = excluded.queue)
                  < (SELECT rank FROM queue WHERE key = t.queue) THEN excluded.queue
                ELSE t.queue END,
              account_type = coalesce(t.account_type, excluded.account_type),
              account_id = coalesce(t.account_id, excluded.account_id),
              excluded_staff = coalesce(t.excluded_staff, excluded.excluded_staff)
            RETURNING t.id, t.kind, t.item_type, t.item_id, t.merge_key
            """)
        .param("now", at(now))
        .param("ids", texts(keys, _ -> Uuid7.next()))
        .param("queues", texts(openings, opening -> opening.request().queue()))
        .param("kinds", texts(keys, key -> key.kind().wireName()))
        .param("itemTypes", texts(keys, key -> key.item().type()))
        .param("itemIds", texts(keys, key -> key.item().id()))
        .param("mergeKeys", texts(keys, TaskKey::mergeKey))
        .param("accountTypes", texts(openings, opening -> accountType(opening.request())))
        .param("accountIds", texts(openings, opening -> accountId(opening.request())))
        .param("priorities", texts(openings, opening -> opening.request().priority()))
        .param("dueAts", texts(openings, TaskOpening::dueAt))
        .param("excluded", texts(openings, opening -> opening.request().excluded()))
        .query(
            row -> {
              tasks.put(key(row), new TaskId(row.getObject("id", UUID.class)));
            });
    return tasks;
  }

  private static TaskKey key(ResultSet row) throws SQLException {
    return new TaskKey(
        TaskRows.kind(row),
        new ItemRef(row.getString("item_type"), row.getString("item_id")),
        row.getString("merge_key"));
  }

  private void addReasons(List<TaskOpening> openings, Map<TaskKey, TaskId> tasks, Instant now) {
    db.sql(
            """
            INSERT INTO task_reason (task_id, kind, ref, added_at)
            SELECT task_id, kind, ref, :now
            FROM unnest(:tasks::uuid[], :kinds::text[], :refs::text[]) AS new (task_id, kind, ref)
            ON CONFLICT DO NOTHING
            """)
        .param("now", at(now))
        .param("tasks", texts(openings, opening -> taskOf(opening, tasks)))
        .param("kinds", texts(openings, opening -> Reasons.kind(opening.request().reason())))
        .param("refs", texts(openings, opening -> Reasons.ref(opening.request().reason())))
        .update();
  }

  private static TaskId taskOf(TaskOpening opening, Map<TaskKey, TaskId> tasks) {
    return requireNonNull(tasks.get(TaskKey.of(opening)), "every opening has a task");
  }

  private static @Nullable String accountType(TaskRequest request) {
    return request.account() == null ? null : request.account().type();
  }

  private static @Nullable String accountId(TaskRequest request) {
    return request.account() == null ? null : request.account().id();
  }

  /// One column of many rows, as an array for `unnest`.
  private static <T> @Nullable String[] texts(
      List<T> rows, Function<T, ? extends @Nullable Object> column) {
    return rows.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}
