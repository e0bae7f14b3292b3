package dev.fairhaven.app.platform.staff;

import java.time.Instant;

/// One passkey of somebody.
///
/// @param id of the credential, in base64url
/// @param name as its owner calls it, 1 to [#NAME_LENGTH_MAX] characters
/// @param usedAt its latest use
public record Passkey(String id, String name, Instant createdAt, Instant usedAt) {

  public static final int NAME_LENGTH_MAX = 60;
}
