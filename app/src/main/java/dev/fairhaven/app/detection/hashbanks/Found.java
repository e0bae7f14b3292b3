package dev.fairhaven.app.detection.hashbanks;

/// An entry that a picture or file matches.
///
/// @param distance in how many bits of 256 a picture differs from it; 0 for files
public record Found(Bank bank, long entry, boolean confirmed, int distance) {}
