package dev.fairhaven.app.shell.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/// A stand-in for the platform: takes every webhook, so that deliveries can be seen to arrive.
/// Listens on the loopback address only.
final class DemoPlatform implements AutoCloseable {

  private static final int BODY_BYTES_MAX = 1024 * 1024;
  private static final int NO_CONTENT = 204;

  private final HttpServer server;

  private DemoPlatform(HttpServer server) {
    this.server = server;
  }

  /// @param port 0 for any that is free
  static DemoPlatform start(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var server = HttpServer.create(address, 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/webhooks", DemoPlatform::take);
      server.start();
      return new DemoPlatform(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readNBytes(BODY_BYTES_MAX);
      exchange.sendResponseHeaders(NO_CONTENT, -1);
    }
  }

  URI webhooks() {
    var address = server.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/webhooks");
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
