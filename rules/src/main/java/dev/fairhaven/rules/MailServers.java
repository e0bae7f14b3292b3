package dev.fairhaven.rules;

import java.util.Optional;

/// Port: asks the domain name system which server takes a domain's mail. May wait for an answer.
@FunctionalInterface
public interface MailServers {

  /// Knows of none.
  MailServers NONE = _ -> Optional.empty();

  /// The address of the server that is asked first; the lowest as a text if it has several. Empty
  /// when the domain takes no mail, or nobody answers.
  Optional<String> addressOf(String domain);
}
