package dev.fairhaven.app.detection.rulesets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of the counts over time that rules use, under `fairhaven.windows`.
///
/// @param directory where snapshots are kept; without one, every start recounts the whole log
/// @param memory the maximum off-heap memory
@ConfigurationProperties("fairhaven.windows")
public record WindowSettings(@Nullable Path directory, @DefaultValue("1GB") DataSize memory) {}
