package dev.fairhaven.app.enforcement.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// The form of addresses that messages may be sent to. Where the host leads is checked when
/// connecting, not here, since that can change.
final class EndpointUrl {

  private EndpointUrl() {}

  /// What is wrong with `url`, as what was expected instead; empty if it can be used.
  static Optional<String> problem(String url, boolean allowPlain) {
    if (url.length() > Endpoint.Draft.URL_LENGTH_MAX) {
      return Optional.of("at most " + Endpoint.Draft.URL_LENGTH_MAX + " characters");
    }
    try {
      return problem(new URI(url), allowPlain);
    } catch (URISyntaxException _) {
      return Optional.of("an address such as https://example.org/hooks");
    }
  }

  private static Optional<String> problem(URI uri, boolean allowPlain) {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(allowPlain && scheme.equals("http"))) {
      return Optional.of("an address that starts with https://");
    }
    if (uri.getHost() == null || uri.getHost().isEmpty()) {
      return Optional.of("an address with a host name");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("an address without a user, password or fragment");
    }
    return Optional.empty();
  }
}
