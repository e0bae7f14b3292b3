package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The product as its users run it: a process of its own with the command line's main class, over
/// an embedded database. Can be killed, as a whole or its database alone.
final class ProductProcess implements AutoCloseable {

  private static final Duration READY_LIMIT = Duration.ofMinutes(4);

  private final Path data;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  private ProductProcess(Path data, int port) throws IOException {
    this.data = data;
    this.port = port;
    this.process = launch();
  }

  static ProductProcess start(Path data, int port) throws IOException {
    var product = new ProductProcess(data, port);
    product.awaitReady();
    return product;
  }

  private Process launch() throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Fairhaven.class.getName(),
            "serve",
            "--data=" + data,
            "--port=" + port);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(data.resolveSibling("product.out").toFile())
        .start();
  }

  String origin() {
    return "http://127.0.0.1:" + port;
  }

  /// Waits until it answers, with its database.
  void awaitReady() throws IOException {
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (!isReady()) {
      assertThat(process.isAlive()).as("the product runs").isTrue();
      assertThat(System.nanoTime()).as("ready within " + READY_LIMIT).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private boolean isReady() {
    try {
      var health =
          HttpRequest.newBuilder(URI.create(origin() + "/health"))
              .timeout(Duration.ofSeconds(30))
              .build();
      return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// `kill -9` of the application, and a start as by its users afterwards.
  void killAndStart() throws IOException {
    kill(process.toHandle());
    process = launch();
    awaitReady();
  }

  /// `kill -9` of every process of the database, and the wait until the application has it back.
  void killDatabase() throws IOException {
    var database = process.descendants().toList();
    assertThat(database).as("processes of the database").isNotEmpty();
    database.forEach(ProcessHandle::destroyForcibly);
    awaitReady();
  }

  private static void kill(ProcessHandle victim) {
    victim.destroyForcibly();
    victim.onExit().join();
  }

  /// Stops it in order.
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
