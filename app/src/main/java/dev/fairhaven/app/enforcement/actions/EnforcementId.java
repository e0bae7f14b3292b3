package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.platform.kernel.KernelProblem;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.util.UUID;

/// Identifies one enforcement action.
public record EnforcementId(UUID value) {

  public static EnforcementId next() {
    return new EnforcementId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static EnforcementId parse(String text) {
    return new EnforcementId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
