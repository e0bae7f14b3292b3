package dev.fairhaven.app.review.station;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.util.UUID;

/// Identifies a decision that is waiting to be carried out.
public record PendingId(UUID value) {

  public static PendingId next() {
    return new PendingId(Uuid7.next());
  }

  /// @throws ProblemException with `PENDING_NOT_FOUND` unless `text` is a UUID
  public static PendingId parse(String text) {
    try {
      return new PendingId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new ProblemException(ReviewProblem.PENDING_NOT_FOUND, "expected the id of a decision");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
