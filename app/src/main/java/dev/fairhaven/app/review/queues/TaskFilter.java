package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Selects the open tasks of a queue that a list shows.
///
/// @param itemType only tasks about items of this type; null for all
/// @param after the last task of the previous page
public record TaskFilter(
    @Nullable String itemType, ClaimFilter claim, boolean overdueOnly, Cursor after) {

  public static final TaskFilter ALL = new TaskFilter(null, ClaimFilter.ANY, false, Cursor.START);

  /// Whether the tasks are claimed.
  public enum ClaimFilter {
    ANY,
    CLAIMED,
    FREE
  }

  /// A position in the order in which tasks are handed out.
  public record Cursor(Instant dueAt, TaskId task) {

    public static final Cursor START = new Cursor(Instant.EPOCH, new TaskId(new UUID(0, 0)));

    public static Cursor at(Task task) {
      return new Cursor(task.dueAt(), task.id());
    }
  }
}
