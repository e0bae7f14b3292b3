package dev.fairhaven.app.platform.kernel;

import java.util.UUID;

/// Identifies one decision.
public record DecisionId(UUID value) {

  public static DecisionId next() {
    return new DecisionId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static DecisionId parse(String text) {
    return new DecisionId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
