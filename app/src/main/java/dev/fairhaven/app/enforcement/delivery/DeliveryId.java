package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.platform.kernel.KernelProblem;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.util.UUID;

/// Identifies one message's way to one endpoint.
public record DeliveryId(UUID value) {

  public static DeliveryId next() {
    return new DeliveryId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static DeliveryId parse(String text) {
    return new DeliveryId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
