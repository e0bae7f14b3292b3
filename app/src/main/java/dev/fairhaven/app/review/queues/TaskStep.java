package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a task.
///
/// @param staff who did it; null for the platform
/// @param note a colleague's words, or the queue it moved to; null where there is none
public record TaskStep(Instant time, What what, @Nullable StaffId staff, @Nullable String note) {

  /// The kinds of step, in the words of its history.
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
