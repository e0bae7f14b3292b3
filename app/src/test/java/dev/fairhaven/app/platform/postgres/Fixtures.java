package dev.fairhaven.app.platform.postgres;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
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

  private static final Path INITIALISED = Path.of("target/test-postgres/initialised");

  private Fixtures() {}

  /// With shared programs and little memory, and without waiting for the disk: what these tests
  /// kill are processes, not the machine.
  static PostgresOptions options() {
    return new PostgresOptions(BINARIES, Map.of("shared_buffers", "16MB", "fsync", "off"));
  }

  static PostgresServer start(Path dataDirectory) {
    return PostgresServer.start(dataDirectory, options());
  }

  /// Fills an empty data directory with a database that has been initialised before, which takes a
  /// fraction of the time.
  static void initialise(Path dataDirectory) throws IOException {
    if (!Files.exists(INITIALISED.resolve("postgres/cluster"))) {
      PostgresServer.start(INITIALISED, options()).stop();
    }
    try (var _ = DirectoryLock.acquire(INITIALISED);
        var tree = Files.walk(INITIALISED)) {
      for (var source : (Iterable<Path>) tree::iterator) {
        var target = dataDirectory.resolve(INITIALISED.relativize(source).toString());
        if (!source.endsWith("lock") && !source.endsWith("port")) {
          Files.copy(source, target, COPY_ATTRIBUTES);
        }
      }
    }
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
