package dev.fairhaven.app.review.queues.store;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.Lease;
import dev.fairhaven.app.review.queues.LeaseId;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps rows of the task table to tasks at a given moment, and converts instants for the driver.
final class TaskRows {

  static final String COLUMNS =
      """
      t.id, t.queue, t.kind, t.item_type, t.item_id, t.account_type, t.account_id, t.priority,
      t.state, t.opened_at, t.due_at, t.lease_id, t.lease_holder, t.lease_until, t.excluded_staff,
      t.decision
      """;

  private TaskRows() {}

  static Task task(ResultSet row, Instant now) throws SQLException {
    var state = TaskState.at(now, row.getString("state"), instant(row, "lease_until"));
    var excluded = uuid(row, "excluded_staff");
    var decision = uuid(row, "decision");
    return new Task(
        new TaskId(row.getObject("id", UUID.class)),
        row.getString("queue"),
        kind(row),
        new ItemRef(row.getString("item_type"), row.getString("item_id")),
        account(row),
        row.getInt("priority"),
        state,
        requireInstant(row, "opened_at"),
        requireInstant(row, "due_at"),
        state == TaskState.CLAIMED ? lease(row) : null,
        excluded == null ? null : new StaffId(excluded),
        decision == null ? null : new DecisionId(decision));
  }

  static QueueKind kind(ResultSet row) throws SQLException {
    return QueueKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
  }

  private static @Nullable ItemRef account(ResultSet row) throws SQLException {
    var type = row.getString("account_type");
    return type == null ? null : new ItemRef(type, row.getString("account_id"));
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(
        new LeaseId(row.getObject("lease_id", UUID.class)),
        new StaffId(row.getObject("lease_holder", UUID.class)),
        requireInstant(row, "lease_until"));
  }

  private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static Instant requireInstant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
