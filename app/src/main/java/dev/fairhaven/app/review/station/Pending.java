package dev.fairhaven.app.review.station;

import dev.fairhaven.app.enforcement.actions.Violation;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A reviewer's decision in its undo window, or afterwards.
///
/// @param summary the consequence as the button described it
/// @param strike the violation it will give a strike for; null if none
/// @param carryOutAt the end of the undo window, from which it is carried out
public record Pending(
    PendingId id,
    TaskId task,
    StaffId staff,
    Ruling ruling,
    String summary,
    @Nullable Violation strike,
    Instant submittedAt,
    Instant carryOutAt,
    State state,
    int attempts) {

  /// Its state. All states but `WAITING` are final.
  public enum State {
    WAITING,
    DONE,
    UNDONE,
    /// It could not be carried out, and the task was returned to its queue.
    FAILED;

    public String storedName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean belongsTo(Staff person) {
    return staff.equals(person.id());
  }
}
