package dev.fairhaven.app.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/// The port of a data directory's server: chosen at the first start, kept as long as it is free.
///
/// @param file holds the number as text
record PortFile(Path file) {

  /// Below the range that systems hand out to outgoing connections, so that none of those sits on
  /// our port by chance.
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 29_999;
  private static final int ATTEMPTS_MAX = 100;

  /// The port of the last start.
  OptionalInt read() {
    try {
      return OptionalInt.of(Integer.parseInt(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /// The port of the last start when nobody else has it, else a new one, which is remembered.
  int claim() throws IOException {
    var last = read();
    if (last.isPresent() && isFree(last.getAsInt())) {
      return last.getAsInt();
    }
    int port = findFree();
    Files.writeString(file, port + "\n");
    return port;
  }

  private static int findFree() {
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
      if (isFree(port)) {
        return port;
      }
    }
    throw new PostgresException(
        "No free port for PostgreSQL between %d and %d".formatted(LOWEST, HIGHEST));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
