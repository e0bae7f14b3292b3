package dev.fairhaven.app.platform.kernel;

import java.util.UUID;

/// Identifies one appeal.
public record AppealId(UUID value) {

  public static AppealId next() {
    return new AppealId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static AppealId parse(String text) {
    return new AppealId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
