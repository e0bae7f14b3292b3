package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.platform.postgres.DirectoryInUseException;
import dev.fairhaven.app.platform.postgres.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database of an instance, for a verb that needs nothing else of the product.
///
/// Beside a running instance it uses that one's database, and leaves it running. Without one it
/// starts the embedded database for as long as the verb takes, and brings the tables up to date.
final class DatabaseAccess implements AutoCloseable {

  /// How long an instance that has just been started may take until its database can be used.
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofMillis(200);

  private final DatabaseAddress address;
  private final DataSource dataSource;
  private final Runnable release;

  private DatabaseAccess(DatabaseAddress address, Runnable release) {
    this.address = address;
    this.dataSource = new DriverManagerDataSource(address.jdbcUrl(), address.properties());
    this.release = release;
  }

  /// @throws RefusedException when the database cannot be reached
  static DatabaseAccess open(DataOptions options) {
    return options
        .externalDatabase()
        .map(DatabaseAccess::external)
        .orElseGet(() -> embedded(options, READY_LIMIT));
  }

  DatabaseAddress address() {
    return address;
  }

  /// A data source without a pool.
  DataSource dataSource() {
    return dataSource;
  }

  private static DatabaseAccess external(DatabaseAddress address) {
    Database.requireReachable(address);
    return new DatabaseAccess(address, () -> {}).migrated();
  }

  static DatabaseAccess embedded(DataOptions options, Duration readyLimit) {
    var directory = options.directory();
    try {
      var server = PostgresServer.start(Instance.claim(directory), directory, options.postgres());
      // For Ctrl-C; after an ordinary end there is nothing left to stop.
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-database"));
      return new DatabaseAccess(server.address(), server::stop).migrated();
    } catch (DirectoryInUseException e) {
      awaitInstance(directory, readyLimit, e);
      var address = PostgresServer.findAddress(directory).orElseThrow(() -> e);
      return new DatabaseAccess(address, () -> {});
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
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .load()
          .migrate();
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
