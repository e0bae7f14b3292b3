package dev.fairhaven.app.intake.ingest;

import java.time.Instant;

/// An event read back from the log, for rules to look at again.
///
/// @param position its place in the log: events committed later have greater ones
/// @param json the whole event as it was sent
public record LoggedEvent(long position, String id, String type, Instant time, String json) {}
