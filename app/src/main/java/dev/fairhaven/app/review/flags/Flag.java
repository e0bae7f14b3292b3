package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A report about an item, and its outcome.
///
/// @param task the review task that the flag opened or joined
/// @param decision the decision that resolved it; null while open
/// @param resolvedAt null while open
public record Flag(
    FlagRequest request,
    Instant receivedAt,
    Status status,
    TaskId task,
    @Nullable DecisionId decision,
    @Nullable Instant resolvedAt) {

  /// The status of a flag.
  public enum Status {
    OPEN,
    /// Action was taken on the item.
    ACTIONED,
    /// The item does not violate policy, or the action taken on it was reversed.
    DISMISSED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
