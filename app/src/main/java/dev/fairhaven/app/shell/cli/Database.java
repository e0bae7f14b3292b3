package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.platform.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The database of an instance, together with the right to the data directory.
///
/// @param roles how to connect
/// @param isEmbedded whether it lies in the data directory
/// @param release gives back what was taken; to be run once, after the last connection is closed
record Database(DatabaseRoles roles, boolean isEmbedded, Runnable release) {

  private static final String CONNECT_SECONDS_MAX = "10";

  /// Takes the data directory and has its database ready, with its tables up to date: the embedded
  /// one started, or the external one reached.
  static Database open(DataOptions options) {
    return options
        .externalDatabase()
        .map(roles -> external(options.directory(), roles))
        .orElseGet(() -> embedded(options))
        .migrated();
  }

  private Database migrated() {
    try {
      Migrations.run(roles);
      return this;
    } catch (RuntimeException e) {
      release.run();
      throw e;
    }
  }

  private static Database embedded(DataOptions options) {
    var server =
        PostgresServer.start(
            Instance.claim(options.directory()), options.directory(), options.postgres());
    return new Database(DatabaseRoles.of(server), true, server::stop);
  }

  private static Database external(Path directory, DatabaseRoles roles) {
    requireReachable(roles.owner());
    var lock = Instance.claim(directory);
    return new Database(roles, false, lock::close);
  }

  static void requireReachable(DatabaseAddress address) {
    var properties = address.properties();
    properties.setProperty("connectTimeout", CONNECT_SECONDS_MAX);
    properties.setProperty("loginTimeout", CONNECT_SECONDS_MAX);
    try (var connection = DriverManager.getConnection(address.jdbcUrl(), properties)) {
      connection.isValid(Integer.parseInt(CONNECT_SECONDS_MAX));
    } catch (SQLException e) {
      throw new RefusedException(
          "The database at " + address + " cannot be used: " + e.getMessage(), e);
    }
  }
}
