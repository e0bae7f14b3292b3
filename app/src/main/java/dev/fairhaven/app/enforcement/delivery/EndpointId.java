package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.platform.kernel.KernelProblem;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.util.UUID;

/// Identifies one webhook endpoint.
public record EndpointId(UUID value) {

  public static EndpointId next() {
    return new EndpointId(Uuid7.next());
  }

  /// @throws ProblemException with `INVALID_ID` unless `text` is a UUID
  public static EndpointId parse(String text) {
    return new EndpointId(KernelProblem.parseUuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
