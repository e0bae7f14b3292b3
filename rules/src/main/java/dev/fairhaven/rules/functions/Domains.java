package dev.fairhaven.rules.functions;

import dev.fairhaven.signals.urls.PublicSuffix;
import java.util.Locale;
import java.util.Optional;

/// Hosts and their suffixes, by the public suffix list.
final class Domains {

  private Domains() {}

  /// The public suffix of a host, such as `co.uk`; empty when there is none.
  static Optional<String> suffix(String host) {
    return PublicSuffix.of(host.toLowerCase(Locale.ROOT));
  }

  /// The suffix and the label before it; the host itself when it has no known suffix.
  static String registrable(String host) {
    var suffix = suffix(host);
    if (suffix.isEmpty() || suffix.get().equals(host)) {
      return host;
    }
    var before = host.substring(0, host.length() - suffix.get().length() - 1);
    return before.substring(before.lastIndexOf('.') + 1) + "." + suffix.get();
  }

  /// The host of a URL, or of something that looks like one without its scheme; empty when there is
  /// none.
  static Optional<String> host(String url) {
    var rest = url.strip();
    int scheme = rest.indexOf("://");
    rest =
        scheme >= 0 ? rest.substring(scheme + 3) : rest.startsWith("//") ? rest.substring(2) : rest;
    rest = rest.split("[/?#]", 2)[0];
    rest = rest.substring(rest.lastIndexOf('@') + 1);
    var host =
        rest.startsWith("[") ? rest.substring(0, rest.indexOf(']') + 1) : rest.split(":", 2)[0];
    return host.isEmpty() ? Optional.empty() : Optional.of(host.toLowerCase(Locale.ROOT));
  }
}
