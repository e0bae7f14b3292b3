package dev.fairhaven.app.platform.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the heads of the audit log are published, so that they are kept outside the database.
///
/// @param file to which heads are appended; `serve` takes `audit-heads.jsonl` in the data
///   directory. Best on another machine, or append-only
/// @param key the file with the private key that signs them, made when there is none; `serve` takes
///   `audit-heads.key` in the data directory
/// @param every how often a new head is published, while records are added
@ConfigurationProperties("fairhaven.audit.heads")
public record HeadSettings(
    @Nullable Path file, @Nullable Path key, @DefaultValue("1m") Duration every) {

  public static final String FILE_SETTING = "fairhaven.audit.heads.file";
  public static final String KEY_SETTING = "fairhaven.audit.heads.key";

  static final Duration EVERY_MIN = Duration.ofSeconds(1);

  public HeadSettings {
    if (every.compareTo(EVERY_MIN) < 0) {
      throw new IllegalArgumentException("fairhaven.audit.heads.every: at least 1s");
    }
    if (file != null && key == null) {
      throw new IllegalArgumentException(
          FILE_SETTING + " needs " + KEY_SETTING + ", the file of the key that signs heads");
    }
  }

  /// The file in a data directory.
  public static Path fileIn(Path dataDirectory) {
    return dataDirectory.resolve("audit-heads.jsonl");
  }

  /// The private key's file in a data directory.
  public static Path keyIn(Path dataDirectory) {
    return dataDirectory.resolve("audit-heads.key");
  }
}
