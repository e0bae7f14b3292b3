package dev.fairhaven.app.oversight.figures;

import java.time.Instant;

/// How often something happened in one minute.
///
/// @param minute its beginning
public record Count(Metric metric, String key, Instant minute, long number) {}
