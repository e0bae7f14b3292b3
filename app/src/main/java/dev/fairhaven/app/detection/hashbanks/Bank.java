package dev.fairhaven.app.detection.hashbanks;

import java.time.Instant;

/// A hash bank, without its entries.
///
/// @param number its compact id in the index; never reused
/// @param entries the number of entries, including inactive ones
/// @param createdBy as named in the audit log
public record Bank(
    int number,
    BankName name,
    BankSettings settings,
    int entries,
    String createdBy,
    Instant changedAt) {}
