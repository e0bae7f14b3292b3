package dev.fairhaven.app.platform.postgres;

import java.nio.file.Path;
import java.util.Map;

/// What may differ between one embedded server and another.
///
/// @param binariesDirectory where the programs are unpacked; may be shared by several servers
/// @param settings PostgreSQL settings that replace ours, by name
public record PostgresOptions(Path binariesDirectory, Map<String, String> settings) {

  public PostgresOptions {
    settings = Map.copyOf(settings);
  }

  /// What the product uses: all of it in the data directory, durable, for a small machine.
  public static PostgresOptions standard(Path dataDirectory) {
    return new PostgresOptions(dataDirectory.resolve("postgres"), Map.of());
  }
}
