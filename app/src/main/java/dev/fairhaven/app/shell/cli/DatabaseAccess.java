package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.postgres.DirectoryInUseException;
import dev.fairhaven.app.platform.postgres.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database of an instance, for a verb that needs nothing else of the product.
///
/// Beside a running instance it uses that one's database, and leaves it running. Without one it
/// starts the embedded database for as long as the verb takes, and brings the tables up to date.
final class DatabaseAccess implements AutoCloseable {

  /// How long an instance that has just been started may take until its database can be used.
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofMillis(200);

  private final DatabaseRoles roles;
  private final DataSource dataSource;
  private final Runnable release;

  /// A running instance has seen to its tables.
  private final boolean isUpToDate;

  private DatabaseAccess(DatabaseRoles roles, Runnable release, boolean isUpToDate) {
    this.roles = roles;
    this.isUpToDate = isUpToDate;
    var application = roles.application();
    this.dataSource = new DriverManagerDataSource(application.jdbcUrl(), application.properties());
    this.release = release;
  }

  /// @throws RefusedException when the database cannot be reached
  static DatabaseAccess open(DataOptions options) {
    return openAsIs(options).migrated();
  }

  /// As [#open], but leaves the tables as they are.
  static DatabaseAccess openAsIs(DataOptions options) {
    return options
        .externalDatabase()
        .map(DatabaseAccess::external)
        .orElseGet(() -> embedded(options, READY_LIMIT));
  }

  /// @param release stops what was started for it
  static DatabaseAccess of(DatabaseRoles roles, Runnable release) {
    return new DatabaseAccess(roles, release, true);
  }

  DatabaseRoles roles() {
    return roles;
  }

  /// A data source without a pool, for the role that the product works as.
  DataSource dataSource() {
    return dataSource;
  }

  private static DatabaseAccess external(DatabaseRoles roles) {
    Database.requireReachable(roles.owner());
    return new DatabaseAccess(roles, () -> {}, false);
  }

  static DatabaseAccess embedded(DataOptions options, Duration readyLimit) {
    var directory = options.directory();
    try {
      var server = PostgresServer.start(Instance.claim(directory), directory, options.postgres());
      // For Ctrl-C; after an ordinary end there is nothing left to stop.
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-database"));
      return new DatabaseAccess(DatabaseRoles.of(server), server::stop, false);
    } catch (DirectoryInUseException e) {
      awaitInstance(directory, readyLimit, e);
      return new DatabaseAccess(DatabaseRoles.find(directory).orElseThrow(() -> e), () -> {}, true);
    }
  }

  private static void awaitInstance(
      Path directory, Duration limit, DirectoryInUseException reason) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (Instance.find(directory).isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw reason;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private DatabaseAccess migrated() {
    if (isUpToDate) {
      return this;
    }
    try {
      Migrations.run(roles);
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Stops what [#open] has started.
  @Override
  public void close() {
    release.run();
  }
}
