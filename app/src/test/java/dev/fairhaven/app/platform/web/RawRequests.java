package dev.fairhaven.app.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Sends bytes as they are, for requests that no HTTP client would send.
final class RawRequests {

  private static final Duration TIME_MAX = Duration.ofSeconds(30);

  private RawRequests() {}

  /// The whole answer to a request that asks to close the connection.
  static String send(String origin, String request) {
    try (var socket = open(origin)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends the beginning of a request and hangs up, by a reset where `abruptly` says so.
  static void abandon(String origin, String beginning, boolean abruptly) {
    try (var socket = open(origin)) {
      if (abruptly) {
        socket.setSoLinger(true, 0);
      }
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      Thread.sleep(20); // until the server reads: no answer tells that it does
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Socket open(String origin) throws IOException {
    var address = URI.create(origin);
    var socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout((int) TIME_MAX.toMillis());
    return socket;
  }
}
