package dev.fairhaven.app.platform.kernel;

import java.util.UUID;

/// Identifies one member of staff.
public record StaffId(UUID value) {

  public static StaffId next() {
    return new StaffId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static StaffId parse(String text) {
    return new StaffId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
