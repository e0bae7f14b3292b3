package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.EntryTraits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of a list.
///
/// @param reason why it is listed; may be empty
/// @param addedBy as named in the audit log
/// @param expiresAt the time from which it no longer matches; null for never
/// @param owner the person or team responsible for it; may be empty
public record ListedEntry(
    String value,
    String reason,
    String addedBy,
    Instant addedAt,
    @Nullable Instant expiresAt,
    String owner,
    EntryTraits traits) {

  public static final int REASON_LENGTH_MAX = 500;

  public static final int OWNER_LENGTH_MAX = 100;
}
