package dev.fairhaven.app.platform.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// One running server process, from launch to end.
final class Postmaster {

  /// Recovery after a crash reads the log since the last checkpoint, which takes a while on a slow
  /// disk; a server that has not ended is given this long.
  static final Duration START_LIMIT = Duration.ofMinutes(5);

  /// An orderly stop writes everything in memory to disk. After that the server is stopped without,
  /// and recovers at its next start.
  static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  /// Between a server's word that it has stopped and the end of its process.
  private static final Duration LAST_STEPS = Duration.ofSeconds(2);

  private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Cluster cluster;
  private final ServerLog log;
  private final Process process;
  private final long logStart;

  private Postmaster(Cluster cluster, ServerLog log, Process process, long logStart) {
    this.cluster = cluster;
    this.log = log;
    this.process = process;
    this.logStart = logStart;
  }

  /// Starts the process; it accepts connections after [#awaitReady].
  static Postmaster launch(Cluster cluster, ServerLog log, int port) throws IOException {
    cluster.configure(port);
    var arguments = List.of("-D", cluster.files().toString());
    var command = new ArrayList<>(ownSession());
    command.addAll(cluster.command("postgres", arguments));
    long logStart = log.end();
    var process =
        Command.builder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(log.destination())
            .redirectError(log.destination())
            .start();
    return new Postmaster(cluster, log, process, logStart);
  }

  /// Detaches the server from the terminal: Ctrl-C there is for us, and the server must outlive the
  /// last request.
  private static List<String> ownSession() {
    if (Command.exists("setsid")) {
      return List.of("setsid");
    }
    return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!");
  }

  long pid() {
    return process.pid();
  }

  /// Waits until the server accepts connections.
  ///
  /// @throws PostgresException with the reason and the server's own words when it does not come up
  void awaitReady() throws InterruptedException {
    var pidFile = new PidFile(cluster.files());
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!pidFile.saysReady(process.pid())) {
      if (process.waitFor(POLL.toMillis(), MILLISECONDS)) {
        throw new PostgresException(failure());
      }
      if (System.nanoTime() > deadline) {
        stop();
        throw new PostgresException(
            "PostgreSQL was not ready after %d s; see %s"
                .formatted(START_LIMIT.toSeconds(), log.file()));
      }
    }
  }

  private String failure() {
    var summary =
        "PostgreSQL did not start (exit code %d, log %s)."
            .formatted(process.exitValue(), log.file());
    return StartFailure.explain(summary, log.tail(logStart), cluster.files());
  }

  /// Waits for the end, up to a limit.
  ///
  /// @return whether the server has ended
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), MILLISECONDS);
  }

  int exitCode() {
    return process.exitValue();
  }

  /// Ends open transactions and connections, writes everything to disk, and returns when the
  /// process is gone.
  void stop() {
    stop(cluster, process.toHandle());
  }

  /// Stops a server that a process killed before us has left on the cluster.
  ///
  /// It is not taken over: stopping it ends the dead process's transactions, and what follows is
  /// the same as after any other start.
  ///
  /// @return whether there was one
  static boolean stopLeftOver(Cluster cluster) throws IOException {
    var pidFile = new PidFile(cluster.files());
    var server = pidFile.findServer();
    if (server.isPresent()) {
      pidFile.name(server.get());
      stop(cluster, server.get());
    }
    pidFile.removeIfMisleading();
    return server.isPresent();
  }

  private static void stop(Cluster cluster, ProcessHandle server) {
    if (PidFile.hasEnded(server)) {
      return;
    }
    requestStop(cluster, "fast", STOP_LIMIT);
    if (!hasEndedWithin(server, LAST_STEPS)) {
      requestStop(cluster, "immediate", KILL_LIMIT);
    }
    if (!hasEndedWithin(server, LAST_STEPS)) {
      server.destroyForcibly();
    }
    if (!hasEndedWithin(server, KILL_LIMIT)) {
      throw new PostgresException("PostgreSQL, process " + server.pid() + ", does not end");
    }
  }

  private static void requestStop(Cluster cluster, String mode, Duration limit) {
    var seconds = Long.toString(limit.toSeconds());
    var arguments =
        List.of("stop", "-D", cluster.files().toString(), "-m", mode, "-w", "-t", seconds);
    Command.run(cluster.command("pg_ctl", arguments), limit.plus(KILL_LIMIT));
  }

  private static boolean hasEndedWithin(ProcessHandle server, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!PidFile.hasEnded(server)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return true;
  }
}
