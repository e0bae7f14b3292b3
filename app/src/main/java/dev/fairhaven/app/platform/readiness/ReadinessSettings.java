package dev.fairhaven.app.platform.readiness;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// When this process counts as ready.
///
/// @param directory on whose disk the database lies; `serve` takes the data directory where the
///   database is the embedded one
/// @param freeMin how much of that disk must be free
@ConfigurationProperties("fairhaven.readiness")
public record ReadinessSettings(@Nullable Path directory, @DefaultValue("100MB") DataSize freeMin) {

  public static final String DIRECTORY_SETTING = "fairhaven.readiness.directory";
}
