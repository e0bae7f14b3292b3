package dev.fairhaven.app.platform.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own over one data directory.
///
/// From [#start] to [#stop] it keeps running: when its process dies it is started again on the same
/// port, so a connection pool recovers by itself. It registers no shutdown hook: the owner stops it
/// after the last request. Thread-safe.
public final class PostgresServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  /// A server that has run this long counts as healthy, and its log's size is looked at.
  private static final Duration QUIET_TIME = Duration.ofSeconds(30);

  private final DirectoryLock directoryLock;
  private final Cluster cluster;
  private final ServerLog log;
  private final DatabaseAddress application;
  private final int port;
  private final BackOff backOff = new BackOff();
  private final CountDownLatch stopRequested = new CountDownLatch(1);
  private final Thread supervisor;

  /// Guards `postmaster`, and that none is launched once a stop is requested.
  private final ReentrantLock state = new ReentrantLock();

  private Postmaster postmaster;

  private PostgresServer(
      DirectoryLock directoryLock,
      Cluster cluster,
      ServerLog log,
      DatabaseAddress application,
      int port,
      Postmaster running) {
    this.directoryLock = directoryLock;
    this.cluster = cluster;
    this.log = log;
    this.application = application;
    this.port = port;
    this.postmaster = running;
    this.supervisor =
        Thread.ofPlatform().name("postgres-supervisor").daemon().unstarted(this::supervise);
  }

  /// Starts the server of a data directory, with everything that takes the first time: unpacking
  /// the programs and initialising the database. Returns when it accepts connections.
  ///
  /// @throws DirectoryInUseException when another process has the directory
  /// @throws PostgresException when there is no way to start, with the reason
  public static PostgresServer start(Path dataDirectory) {
    return start(dataDirectory, PostgresOptions.standard(dataDirectory));
  }

  /// As [#start(Path)], with other options.
  public static PostgresServer start(Path dataDirectory, PostgresOptions options) {
    return start(DirectoryLock.acquire(dataDirectory), dataDirectory, options);
  }

  /// As [#start(Path)], in a directory that the caller has taken. The lock is the server's from now
  /// on: given back when it stops, or does not start.
  public static PostgresServer start(
      DirectoryLock lock, Path dataDirectory, PostgresOptions options) {
    try {
      return start(lock, Cluster.open(dataDirectory, options));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Deletes a data directory with everything in it, after stopping a server that was left behind.
  ///
  /// @throws DirectoryInUseException when another process has the directory
  public static void delete(Path dataDirectory, PostgresOptions options) {
    try (var _ = DirectoryLock.acquire(dataDirectory)) {
      if (Cluster.exists(dataDirectory)) {
        Postmaster.stopLeftOver(Cluster.open(dataDirectory, options));
      }
      Trees.delete(dataDirectory);
    } catch (IOException e) {
      throw new PostgresException(dataDirectory + " cannot be deleted: " + e, e);
    }
  }

  static PostgresServer start(DirectoryLock lock, Cluster cluster) {
    try {
      if (Postmaster.stopLeftOver(cluster)) {
        LOG.warn("Stopped the PostgreSQL that an earlier run had left behind");
      }
      var log = new ServerLog(cluster.log());
      log.shorten();
      int port = cluster.port().claim();
      var running = Postmaster.launch(cluster, log, port);
      running.awaitReady();
      var application = prepareApplicationRole(cluster, port, running);
      var server = new PostgresServer(lock, cluster, log, application, port, running);
      server.supervisor.start();
      return server;
    } catch (IOException e) {
      throw new PostgresException(
          StartFailure.explain("PostgreSQL cannot be started.", e.toString(), cluster.files()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresException("Interrupted while PostgreSQL was starting", e);
    }
  }

  private static DatabaseAddress prepareApplicationRole(
      Cluster cluster, int port, Postmaster running) {
    try {
      return cluster.prepareApplicationRole(port);
    } catch (RuntimeException e) {
      running.stop();
      throw e;
    }
  }

  /// The address of the server of a data directory that some process, this one or another, is
  /// running or has run; empty before the first start.
  public static Optional<DatabaseAddress> findAddress(Path dataDirectory) {
    return Cluster.findAddress(dataDirectory);
  }

  /// As [#findAddress], for the role of [#applicationAddress].
  public static Optional<DatabaseAddress> findApplicationAddress(Path dataDirectory) {
    return Cluster.findApplicationAddress(dataDirectory);
  }

  /// How the owner of everything connects, to change tables. Stays the same from start to stop.
  public DatabaseAddress address() {
    return cluster.address(port);
  }

  /// How the product connects: as a role that is no superuser and owns nothing.
  public DatabaseAddress applicationAddress() {
    return application;
  }

  /// The TCP port on the loopback interface.
  public int port() {
    return port;
  }

  /// The process id of the server that runs now; another one after a restart.
  public long pid() {
    return current().pid();
  }

  /// Stops the server in order, ending what connections are left, and gives the data directory
  /// back. Idempotent.
  public void stop() {
    state.lock();
    try {
      stopRequested.countDown();
      postmaster.stop();
    } finally {
      state.unlock();
      directoryLock.close();
    }
  }

  /// Same as [#stop].
  @Override
  public void close() {
    stop();
  }

  private void supervise() {
    try {
      while (!isStopRequested()) {
        if (current().awaitEnd(QUIET_TIME)) {
          restart();
        } else {
          backOff.reset();
          shortenLog();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() throws InterruptedException {
    if (isStopRequested()) {
      return;
    }
    LOG.warn("PostgreSQL ended by itself (exit code {}); starting it again", current().exitCode());
    if (stopRequested.await(backOff.next().toMillis(), MILLISECONDS)) {
      return;
    }
    try {
      launchAgain();
    } catch (IOException | RuntimeException e) {
      // Whatever it was, the next attempt follows: without this thread nobody starts the server.
      if (!isStopRequested()) {
        LOG.error("PostgreSQL could not be started again; the next attempt follows", e);
      }
    }
  }

  private void launchAgain() throws IOException, InterruptedException {
    state.lock();
    try {
      if (isStopRequested()) {
        return;
      }
      Postmaster.stopLeftOver(cluster);
      postmaster = Postmaster.launch(cluster, log, port);
    } finally {
      state.unlock();
    }
    current().awaitReady();
    LOG.warn("PostgreSQL is back");
  }

  private void shortenLog() {
    try {
      log.shorten();
    } catch (IOException e) {
      LOG.warn("The PostgreSQL log cannot be shortened", e);
    }
  }

  private boolean isStopRequested() {
    return stopRequested.getCount() == 0;
  }

  private Postmaster current() {
    state.lock();
    try {
      return postmaster;
    } finally {
      state.unlock();
    }
  }
}
