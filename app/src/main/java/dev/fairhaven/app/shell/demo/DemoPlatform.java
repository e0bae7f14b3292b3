package dev.fairhaven.app.shell.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/// A stand-in for the platform: takes webhooks, so that deliveries can be seen to arrive, and to
/// fail while it is told to be down. Listens on the loopback address only.
final class DemoPlatform implements AutoCloseable {

  private static final int BODY_BYTES_MAX = 1024 * 1024;
  private static final int NO_CONTENT = 204;
  private static final int UNAVAILABLE = 503;
  private static final int ANSWER_MILLIS_MIN = 18;
  private static final int ANSWER_MILLIS_MAX = 140;

  private final HttpServer server;
  private final DemoClock clock;
  private final Address webhooks = new Address("/webhooks");
  private final Address archive = new Address("/archive");

  private DemoPlatform(HttpServer server, DemoClock clock) {
    this.server = server;
    this.clock = clock;
    for (var address : new Address[] {webhooks, archive}) {
      server.createContext(address.path, exchange -> take(exchange, address));
    }
  }

  /// @param port 0 for any that is free
  /// @param clock of the product; answers take their time by it while it is in the past
  static DemoPlatform start(int port, DemoClock clock) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var server = HttpServer.create(address, 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      var platform = new DemoPlatform(server, clock);
      server.start();
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange, Address address) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readNBytes(BODY_BYTES_MAX);
      clock.pass(
          Duration.ofMillis(
              ThreadLocalRandom.current().nextInt(ANSWER_MILLIS_MIN, ANSWER_MILLIS_MAX)));
      if (address.isDown) {
        var reason = "down for maintenance".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(UNAVAILABLE, reason.length);
        exchange.getResponseBody().write(reason);
      } else {
        exchange.sendResponseHeaders(NO_CONTENT, -1);
      }
    }
  }

  /// Takes every message.
  Address webhooks() {
    return webhooks;
  }

  /// Another of the platform's systems, which takes only some.
  Address archive() {
    return archive;
  }

  String url(Address address) {
    var at = server.getAddress();
    return URI.create("http://" + at.getHostString() + ":" + at.getPort() + address.path)
        .toString();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// A path that takes webhooks. Thread-safe.
  static final class Address {

    private final String path;
    private volatile boolean isDown;

    private Address(String path) {
      this.path = path;
    }

    void goDown() {
      isDown = true;
    }

    void comeUp() {
      isDown = false;
    }
  }
}
