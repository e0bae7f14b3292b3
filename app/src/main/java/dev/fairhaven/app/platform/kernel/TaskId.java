package dev.fairhaven.app.platform.kernel;

import java.util.UUID;

/// Identifies one unit of human review.
public record TaskId(UUID value) {

  public static TaskId next() {
    return new TaskId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static TaskId parse(String text) {
    return new TaskId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
