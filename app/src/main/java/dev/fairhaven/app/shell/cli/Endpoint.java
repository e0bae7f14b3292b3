package dev.fairhaven.app.shell.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// The network address that the product listens on.
///
/// @param address of a local interface
/// @param port a port that was free when this was made
record Endpoint(InetAddress address, int port) {

  private static final int PORT_MAX = 65_535;

  /// Makes sure before anything else is started that the port can be had.
  ///
  /// @param host a name or number of a local interface; `0.0.0.0` means all
  /// @param port 0 means any free one
  /// @throws RefusedException when it cannot
  static Endpoint claim(String host, int port) {
    if (port < 0 || port > PORT_MAX) {
      throw new RefusedException("Port " + port + " is not between 0 and " + PORT_MAX + ".");
    }
    try (var socket = new ServerSocket()) {
      var address = firstAddress(host);
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return new Endpoint(address, socket.getLocalPort());
    } catch (UnknownHostException e) {
      throw new RefusedException("This machine has no address " + host + ".", e);
    } catch (IOException e) {
      throw new RefusedException(
          "Port %d on %s cannot be used (%s). Choose another with --port."
              .formatted(port, host, e.getMessage()),
          e);
    }
  }

  private static InetAddress firstAddress(String host) throws UnknownHostException {
    return InetAddress.getAllByName(host)[0];
  }

  /// Where a browser on this machine finds it.
  String localUrl() {
    boolean everywhere = address.isAnyLocalAddress() || address.isLoopbackAddress();
    return "http://" + (everywhere ? "localhost" : address.getHostAddress()) + ":" + port;
  }
}
