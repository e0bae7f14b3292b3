package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.postgres.PostgresOptions;
import dev.fairhaven.app.platform.staff.ApiKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The drill: load, backup, more load, everything is lost, restore. And `kill -9` in the middle of
/// a backup and of a restore, which leaves nothing that could be taken for a whole one.
class BackupDrillTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// A kill comes this long after the work has begun, at most.
  private static final int KILL_MILLIS_MAX = 4_000;

  @TempDir private Path directory;

  @Test
  void bringsBackEverythingUpToTheBackup() throws Exception {
    var data = directory.resolve("data");
    var backup = directory.resolve("drill.backup");
    var acknowledged = fillAndBackUp(data, backup);

    var interrupted = directory.resolve("interrupted.backup");
    killInTheMiddle(
        directory.resolve(".interrupted.backup.partial"),
        "backup",
        "--out=" + interrupted,
        "--data=" + data);
    assertThat(interrupted).doesNotExist();
    assertThat(run("audit", "verify", "--data=" + data)).contains("Whole");

    FileSystemUtils.deleteRecursively(data);
    killInTheMiddle(
        directory.resolve(".data.restoring"), "restore", "--from=" + backup, "--data=" + data);
    assertThat(data).doesNotExist();

    assertThat(run("restore", "--from=" + backup, "--data=" + data)).contains("Audit:    whole");
    assertThat(directory.resolve(".data.restoring")).doesNotExist();
    assertThat(decisions(data)).containsAllEntriesOf(acknowledged);
    assertThat(run("audit", "verify", "--data=" + data)).contains("Whole");
  }

  /// @return the decisions that were acknowledged before the backup began, by event
  private Map<String, String> fillAndBackUp(Path data, Path backup) throws IOException {
    String key;
    try (var product = Headless.start(options(data))) {
      key =
          product
              .get(ApiKeys.class)
              .create("drill", Set.of(Scope.EVENTS_WRITE, Scope.FLAGS_WRITE))
              .secret();
    }
    int port = Endpoint.claim("127.0.0.1", 0).port();
    try (var product = ProductProcess.start(data, port);
        var load = new LoadUnderFire(product.origin(), key)) {
      load.awaitMore(100);
      var acknowledged = Map.copyOf(load.acknowledgedDecisions());
      assertThat(run("backup", "--out=" + backup, "--data=" + data)).contains("not encrypted");
      load.awaitMore(50);
      return acknowledged;
    }
  }

  private static DataOptions options(Path data) {
    return DataOptions.in(data, PostgresOptions.standard(data));
  }

  private static Map<String, String> decisions(Path data) {
    try (var access = DatabaseAccess.open(options(data))) {
      Map<String, String> decisions = new java.util.HashMap<>();
      JdbcClient.create(access.dataSource())
          .sql("SELECT id, decision_id::text FROM event")
          .query(
              row -> {
                decisions.put(row.getString(1), row.getString(2));
              });
      return decisions;
    }
  }

  /// Runs a verb here.
  private static String run(String... arguments) {
    var out = new StringWriter();
    int code =
        CommandLines.create()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(arguments);
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  /// Runs a verb as a process of its own and kills it at some moment after `begun` has appeared.
  private static void killInTheMiddle(Path begun, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Fairhaven.class.getName()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(begun.resolveSibling("killed.out").toFile())
            .start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(begun) && process.isAlive()) {
      assertThat(System.nanoTime()).as("begun within " + PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
    }
    if (arguments[0].equals("restore")) {
      Thread.sleep(ThreadLocalRandom.current().nextInt(KILL_MILLIS_MAX));
    }
    assertThat(process.isAlive()).as("it was still at work").isTrue();
    process.destroyForcibly().waitFor();
  }
}
