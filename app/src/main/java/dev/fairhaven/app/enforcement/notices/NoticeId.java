package dev.fairhaven.app.enforcement.notices;

import dev.fairhaven.app.platform.kernel.KernelProblem;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.util.UUID;

/// Identifies a notice to an affected person.
public record NoticeId(UUID value) {

  public static NoticeId next() {
    return new NoticeId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static NoticeId parse(String text) {
    return new NoticeId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
