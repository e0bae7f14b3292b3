package dev.fairhaven.app.platform.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether an address may be fetched at all, before its name is resolved. Pure.
final class Target {

  private static final int LENGTH_MAX = 2048;

  private Target() {}

  /// Why not; empty where it may.
  static Optional<String> refusal(URI address, FetchSettings settings) {
    return Optional.ofNullable(reason(address, settings));
  }

  private static @Nullable String reason(URI address, FetchSettings settings) {
    var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return "expected an address that begins with https:// or http://";
    }
    if (address.toString().length() > LENGTH_MAX) {
      return "expected an address of at most " + LENGTH_MAX + " characters";
    }
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return "expected an address with a host, and without a user";
    }
    if (!settings.ports().contains(port(address))) {
      return "the port is not among those that may be connected to";
    }
    return isAllowed(address.getHost(), settings.hosts())
        ? null
        : "the host is not among those that may be fetched from";
  }

  /// The port that is connected to.
  static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }

  private static boolean isAllowed(String host, List<String> hosts) {
    var name = host.toLowerCase(Locale.ROOT);
    return hosts.isEmpty()
        || hosts.stream().anyMatch(each -> name.equals(each) || name.endsWith("." + each));
  }
}
