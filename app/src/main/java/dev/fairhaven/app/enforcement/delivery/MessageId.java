package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.platform.kernel.KernelProblem;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.util.UUID;

/// Identifies one message to the platform; its `webhook-id`.
public record MessageId(UUID value) {

  public static MessageId next() {
    return new MessageId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static MessageId parse(String text) {
    return new MessageId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
