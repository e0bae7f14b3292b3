package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.platform.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.Optional;

/// The two ways to sign in to one database. With one's own PostgreSQL both may be the same.
///
/// @param owner owns the tables, and changes them; nothing else is done as it
/// @param application what the product works as; may read and write, but not change or remove audit
///   records
record DatabaseRoles(DatabaseAddress owner, DatabaseAddress application) {

  static DatabaseRoles of(PostgresServer server) {
    return new DatabaseRoles(server.address(), server.applicationAddress());
  }

  /// Of the embedded database that another process runs.
  static Optional<DatabaseRoles> find(Path dataDirectory) {
    return PostgresServer.findAddress(dataDirectory)
        .map(
            owner ->
                new DatabaseRoles(
                    owner, PostgresServer.findApplicationAddress(dataDirectory).orElse(owner)));
  }

  boolean areSeparate() {
    return !owner.user().equals(application.user());
  }
}
