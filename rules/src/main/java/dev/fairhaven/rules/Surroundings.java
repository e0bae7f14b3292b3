package dev.fairhaven.rules;

import dev.fairhaven.rules.lists.BankNames;
import dev.fairhaven.rules.lists.ListNames;

/// The lists, banks and mail servers that the standard functions use.
///
/// @param lists the lists that rules can name
/// @param banks the banks that rules can name
/// @param mailServers what `MXLookup` asks
public record Surroundings(ListNames lists, BankNames banks, MailServers mailServers) {

  /// Accepts the name of any list and bank, and finds no mail server.
  public static final Surroundings UNKNOWN =
      new Surroundings(ListNames.ANY, BankNames.ANY, MailServers.NONE);
}
