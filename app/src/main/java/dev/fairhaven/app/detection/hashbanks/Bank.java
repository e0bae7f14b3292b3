package dev.fairhaven.app.detection.hashbanks;

import java.time.Instant;

/// A bank, without its entries.
///
/// @param number stands for it in memory; never used again
/// @param entries how many there are, those that do not match at present included
/// @param createdBy as the audit log names them
public record Bank(
    int number,
    BankName name,
    BankSettings settings,
    int entries,
    String createdBy,
    Instant changedAt) {}
