package dev.fairhaven.app.detection.hashbanks;

import java.time.Instant;

/// An entry as it stands in a bank.
///
/// @param bank number of the bank
/// @param source the feed it comes from; empty for the team itself
/// @param hasPicture whether there is a small picture of it
/// @param addedBy as the audit log names them
public record BankEntry(
    long id,
    int bank,
    EntrySignals signals,
    boolean confirmed,
    EntryState state,
    String reason,
    String source,
    boolean hasPicture,
    String addedBy,
    Instant addedAt) {}
