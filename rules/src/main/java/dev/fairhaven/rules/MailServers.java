package dev.fairhaven.rules;

import java.util.Optional;

/// Port: looks up mail servers in the domain name system. May block.
@FunctionalInterface
public interface MailServers {

  /// Finds none.
  MailServers NONE = _ -> Optional.empty();

  /// The address of the preferred mail server; the lowest as a text if it has several. Empty when
  /// the domain accepts no mail or the lookup times out.
  Optional<String> addressOf(String domain);
}
