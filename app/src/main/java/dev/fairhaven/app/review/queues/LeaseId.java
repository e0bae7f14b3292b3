package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.KernelProblem;
import java.util.UUID;

/// Proves that a reviewer holds a task's lease. Random, and known only to the holder's session.
public record LeaseId(UUID value) {

  public static LeaseId next() {
    return new LeaseId(UUID.randomUUID());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static LeaseId parse(String text) {
    return new LeaseId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
