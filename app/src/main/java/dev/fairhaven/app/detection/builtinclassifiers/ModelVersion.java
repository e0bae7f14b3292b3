package dev.fairhaven.app.detection.builtinclassifiers;

import java.time.Instant;

/// One immutable version of the classifier, added to this installation.
///
/// @param version from 1; [#SHIPPED] is the one that ships with the product and is not stored here
/// @param name from its model card
/// @param label the version in its model card, such as `2026-11-26`
/// @param hash SHA-256 of the file, in hexadecimal
/// @param author as named in the audit log
/// @param note the author's reason for adding it
public record ModelVersion(
    int version,
    String name,
    String label,
    String hash,
    String author,
    String note,
    Instant createdAt) {

  public static final int SHIPPED = 0;
  public static final int NOTE_LENGTH_MAX = 500;
}
