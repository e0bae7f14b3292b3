package dev.fairhaven.app.detection.hashbanks;

import java.time.Instant;

/// An entry of a hash bank.
///
/// @param bank number of the bank
/// @param source the exchange it comes from; empty if the team added it
/// @param hasPicture whether a thumbnail is stored
/// @param addedBy as named in the audit log
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
