package dev.fairhaven.app.platform.secrets;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an operator sets about secrets in the database. Prints no key.
///
/// @param keys what secrets are sealed with, each 32 bytes in base64 (`openssl rand -base64 32`),
///   the newest first; for several instances on one database, and used instead of the file
/// @param file where the keys are, one on a line, the newest first; made at the first start, in the
///   data directory
@ConfigurationProperties("fairhaven.secrets")
record SecretSettings(@Nullable List<String> keys, @Nullable Path file) {

  @Override
  public String toString() {
    return "SecretSettings[" + file + "]";
  }
}
