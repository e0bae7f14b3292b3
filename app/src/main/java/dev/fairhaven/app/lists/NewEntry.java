package dev.fairhaven.app.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry somebody wants in a list.
///
/// @param value as it was given
/// @param reason why; may be empty
/// @param expiresAt null for never
public record NewEntry(String value, String reason, @Nullable Instant expiresAt) {

  public static NewEntry of(String value) {
    return new NewEntry(value, "", null);
  }
}
