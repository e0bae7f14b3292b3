package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.KeyId;
import dev.fairhaven.app.platform.access.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is kept of an API key.
///
/// @param hint its first characters
/// @param createdBy as the audit log names them
/// @param usedAt to the minute; null where it was never used
/// @param revokedAt null while it works
public record ApiKey(
    KeyId id,
    String name,
    String hint,
    Set<Scope> scopes,
    int requestsPerMinute,
    String createdBy,
    Instant createdAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  public boolean isActive() {
    return revokedAt == null;
  }
}
