package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.Uuid7;
import java.util.UUID;

/// Identifies one API key. Not a secret.
public record KeyId(UUID value) {

  public static KeyId next() {
    return new KeyId(Uuid7.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
