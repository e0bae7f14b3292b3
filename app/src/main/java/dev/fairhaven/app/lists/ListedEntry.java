package dev.fairhaven.app.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry as it stands in a list.
///
/// @param reason why it is there; may be empty
/// @param addedBy as the audit log names them
/// @param expiresAt from when on it does not match; null for never
public record ListedEntry(
    String value, String reason, String addedBy, Instant addedAt, @Nullable Instant expiresAt) {

  public static final int REASON_LENGTH_MAX = 500;
}
