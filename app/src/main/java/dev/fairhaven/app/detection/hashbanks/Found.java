package dev.fairhaven.app.detection.hashbanks;

/// An entry that a picture or file matches.
///
/// @param distance the Hamming distance in bits of 256; 0 for files
public record Found(Bank bank, long entry, boolean confirmed, int distance) {}
