package dev.fairhaven.app.testing;

import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.platform.postgres.DirectoryInUseException;
import dev.fairhaven.app.platform.postgres.PostgresOptions;
import dev.fairhaven.app.platform.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// One real PostgreSQL per test JVM, started by the first test that asks for a database.
///
/// Fast instead of durable. What it leaves in `target/test-postgres` makes the next run start
/// sooner; a run that finds the directory taken by another run uses a second one.
public final class TestPostgres {

  private static final Path ROOT = Path.of("target/test-postgres");
  private static final int CONCURRENT_RUNS_MAX = 16;
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private TestPostgres() {}

  /// A new database with all migrations applied, for the caller alone.
  ///
  /// @return a JDBC URL with everything needed to sign in
  public static String freshDatabase() {
    return create(Template.NAME);
  }

  /// As [#freshDatabase], signed in as the product is: with a role that owns nothing.
  public static String freshDatabaseOfTheApplication() {
    var name = "test_" + COUNTER.incrementAndGet();
    administer("CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
    return urlOf(name, Server.APPLICATION);
  }

  /// A new database with nothing in it.
  ///
  /// @return a JDBC URL with everything needed to sign in
  public static String emptyDatabase() {
    return create("template1");
  }

  /// [#freshDatabase] as a data source without a pool.
  public static DataSource freshDataSource() {
    return dataSource(freshDatabase());
  }

  /// For tests that start a server of their own: programs unpacked once for all, and fast instead
  /// of durable.
  public static PostgresOptions options() {
    var fast =
        Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "shared_buffers", "128MB");
    return new PostgresOptions(ROOT.resolve("binaries"), fast);
  }

  private static DataSource dataSource(String url) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    return dataSource;
  }

  private static String create(String template) {
    var name = "test_" + COUNTER.incrementAndGet();
    administer("CREATE DATABASE " + name + " TEMPLATE " + template);
    return urlOf(name);
  }

  private static String urlOf(String database) {
    return urlOf(database, Server.ADDRESS);
  }

  private static String urlOf(String database, DatabaseAddress address) {
    return address.jdbcUrl().replace("/" + Server.MAINTENANCE + "?", "/" + database + "?")
        + "&user="
        + address.user()
        + "&password="
        + address.password();
  }

  private static void administer(String sql) {
    try (var connection = DriverManager.getConnection(urlOf(Server.MAINTENANCE));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("test database", e);
    }
  }

  /// The server, started when first needed and stopped with the JVM.
  private static final class Server {

    static final String MAINTENANCE = "fairhaven";

    static final PostgresServer RUNNING = start();
    static final DatabaseAddress ADDRESS = RUNNING.address();
    static final DatabaseAddress APPLICATION = RUNNING.applicationAddress();

    private static PostgresServer start() {
      var server = startInFirstFreeDirectory();
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-test-postgres"));
      try {
        dropLeftovers(server.address());
      } catch (SQLException e) {
        throw new IllegalStateException("databases of an earlier run", e);
      }
      return server;
    }

    private static void dropLeftovers(DatabaseAddress address) throws SQLException {
      try (var connection =
              DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
          var query = connection.createStatement();
          var drop = connection.createStatement();
          var leftovers =
              query.executeQuery(
                  "SELECT datname FROM pg_database WHERE datname ~ '^(test|template)_'")) {
        while (leftovers.next()) {
          drop.execute("DROP DATABASE " + leftovers.getString(1));
        }
      }
    }

    private static PostgresServer startInFirstFreeDirectory() {
      for (int run = 1; run <= CONCURRENT_RUNS_MAX; run++) {
        try {
          return PostgresServer.start(ROOT.resolve("run-" + run), options());
        } catch (DirectoryInUseException e) {
          // Another test JVM has it.
        }
      }
      throw new IllegalStateException("more than " + CONCURRENT_RUNS_MAX + " test runs at once");
    }
  }

  /// The database that fresh ones are copied from.
  private static final class Template {

    static final String NAME = prepare();

    private static String prepare() {
      var name = "template_migrated";
      administer("CREATE DATABASE " + name);
      Flyway.configure()
          .dataSource(dataSource(urlOf(name)))
          .locations("classpath:db/migration")
          .load()
          .migrate();
      grant(name);
      return name;
    }

    private static void grant(String database) {
      try (var connection = DriverManager.getConnection(urlOf(database));
          var statement = connection.createStatement()) {
        statement.execute("CALL grant_application('" + Server.APPLICATION.user() + "')");
      } catch (SQLException e) {
        throw new IllegalStateException("rights of the application", e);
      }
    }
  }
}
