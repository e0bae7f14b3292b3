package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.EntryTraits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry as it stands in a list.
///
/// @param reason why it is there; may be empty
/// @param addedBy as the audit log names them
/// @param expiresAt from when on it does not match; null for never
/// @param owner who answers for it: a team or somebody's name; may be empty
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
