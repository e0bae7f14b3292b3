package dev.fairhaven.signals.windows;

/// What a store holds and what it had to leave out.
///
/// @param keys pairs of series and key
/// @param bytes used, of `bytesMax`
/// @param evicted keys forgotten because memory was full, the longest unseen first
/// @param late sightings older than what their series remembers
/// @param refused sightings for which there was no room
public record Statistics(
    long keys, long bytes, long bytesMax, long evicted, long late, long refused) {}
