package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.KeyId;

/// A key that was just made, with its secret, which is shown once and not kept. Prints no secret.
///
/// @param secret what callers send, beginning with `fh_`
public record IssuedKey(KeyId id, String secret) {

  @Override
  public String toString() {
    return "IssuedKey[" + id + "]";
  }
}
