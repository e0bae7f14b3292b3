package dev.fairhaven.app.access;

import dev.fairhaven.app.kernel.Uuid7;
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
