package dev.fairhaven.app.detection.rulesets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of what rules count over time, under `fairhaven.windows`.
///
/// @param directory where snapshots are kept; without one, a start counts the whole log again
/// @param memory the most that is used, outside the heap
@ConfigurationProperties("fairhaven.windows")
public record WindowSettings(@Nullable Path directory, @DefaultValue("1GB") DataSize memory) {}
