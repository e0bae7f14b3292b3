package dev.fairhaven.app.banks;

import dev.fairhaven.app.banks.NewEntry.Origin;
import java.time.Instant;

/// An entry as it stands in a bank.
///
/// @param bank number of the bank
/// @param hasPicture whether there is a small picture of it
/// @param addedBy as the audit log names them
public record BankEntry(
    long id,
    int bank,
    EntrySignals signals,
    boolean confirmed,
    EntryState state,
    String reason,
    Origin origin,
    boolean hasPicture,
    String addedBy,
    Instant addedAt) {}
