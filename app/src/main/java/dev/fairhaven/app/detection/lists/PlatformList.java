package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.ListKind;
import java.time.Instant;

/// A list, without its entries.
///
/// @param version from 1, grows with every change
/// @param entries how many there are, those that expired since included
/// @param createdBy as the audit log names them
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
