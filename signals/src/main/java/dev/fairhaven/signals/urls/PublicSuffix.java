package dev.fairhaven.signals.urls;

import com.google.common.net.InternetDomainName;
import java.util.Optional;

/// The public suffix list: under which names registries sell domains.
public final class PublicSuffix {

  private PublicSuffix() {}

  /// The suffix of a name that a registry runs, such as `co.uk`; empty when it has none that is
  /// known.
  ///
  /// @param name in lower case, in Unicode
  public static Optional<String> of(String name) {
    return InternetDomainName.isValid(name)
        ? Optional.ofNullable(InternetDomainName.from(name).registrySuffix())
            .map(InternetDomainName::toString)
        : Optional.empty();
  }
}
