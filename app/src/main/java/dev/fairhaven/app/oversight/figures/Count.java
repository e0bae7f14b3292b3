package dev.fairhaven.app.oversight.figures;

import java.time.Instant;

/// How often something happened within one minute.
///
/// @param minute the start of the minute
public record Count(Metric metric, String key, Instant minute, long number) {}
