package dev.fairhaven.app.review.station;

import dev.fairhaven.app.enforcement.actions.Violation;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A decision that a reviewer took and that can still be undone, or could be.
///
/// @param summary the consequence as the button said it
/// @param strike what it will give a strike for; null where it gives none
/// @param carryOutAt from when on it is carried out
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

  /// Where it is in its short life. All but `WAITING` are final.
  public enum State {
    WAITING,
    DONE,
    UNDONE,
    /// It could not be carried out, and the task went back to its queue.
    FAILED;

    public String storedName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean belongsTo(Staff person) {
    return staff.equals(person.id());
  }
}
