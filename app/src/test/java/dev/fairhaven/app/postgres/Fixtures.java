package dev.fairhaven.app.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/// Servers and statements for the tests of this package.
final class Fixtures {

  /// How long the slowest event, a restart on a busy machine, may take.
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /// Unpacked once for all tests.
  static final Path BINARIES = Path.of("target/test-postgres/binaries");

  private Fixtures() {}

  /// As in production, except for where the programs lie and how much memory is asked for.
  static PostgresOptions options() {
    return new PostgresOptions(BINARIES, Map.of("shared_buffers", "16MB"));
  }

  static PostgresServer start(Path dataDirectory) {
    return PostgresServer.start(dataDirectory, options());
  }

  static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (var connection = connect(address);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String query(DatabaseAddress address, String sql) throws SQLException {
    try (var connection = connect(address);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /// Repeats an attempt until it succeeds.
  static <T> T await(Callable<T> attempt) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return attempt.call();
      } catch (SQLException | AssertionError e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  /// Ends a process the hard way and waits until it is gone.
  static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    while (!hasEnded(pid)) {
      Thread.onSpinWait();
    }
  }

  static boolean hasEnded(long pid) {
    return ProcessHandle.of(pid).map(PidFile::hasEnded).orElse(true);
  }
}
