package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A report and what became of it.
///
/// @param task where it waits or waited for a person
/// @param decision what resolved it; null while it is open
/// @param resolvedAt when; null while it is open
public record Flag(
    FlagRequest request,
    Instant receivedAt,
    Status status,
    TaskId task,
    @Nullable DecisionId decision,
    @Nullable Instant resolvedAt) {

  /// What a flag came to.
  public enum Status {
    OPEN,
    /// Something was done about the item.
    ACTIONED,
    /// The item was found to be fine, or what was done was undone.
    DISMISSED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
