package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An entry in a task's history.
///
/// @param staff who did it; null for the platform
/// @param note a reviewer's note, or the queue it moved to; null if there is none
public record TaskStep(Instant time, What what, @Nullable StaffId staff, @Nullable String note) {

  /// The kinds of entry, named as the history shows them.
  public enum What {
    CLAIMED,
    RELEASED,
    SKIPPED,
    ESCALATED,
    DECIDED,
    UNDONE,
    DONE,
    REOPENED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
