package dev.fairhaven.app.detection.builtinclassifiers;

import java.time.Instant;

/// One immutable version of the classifier that was added to this installation.
///
/// @param version from 1; [#SHIPPED] is the one that comes with the product and is not kept here
/// @param name as its card gives it
/// @param label what its card calls this version, such as `2026-11-26`
/// @param hash SHA-256 of the file, in hexadecimal
/// @param author as the audit log names them
/// @param note why it was added, in the author's words
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
