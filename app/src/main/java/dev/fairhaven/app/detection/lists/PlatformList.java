package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.ListKind;
import java.time.Instant;

/// A list, without its entries.
///
/// @param version from 1; incremented by every change
/// @param entries the number of entries, including expired ones
/// @param createdBy as named in the audit log
public record PlatformList(
    ListName name,
    ListKind kind,
    String description,
    long version,
    int entries,
    String createdBy,
    Instant changedAt) {

  public static final int DESCRIPTION_LENGTH_MAX = 500;
}
