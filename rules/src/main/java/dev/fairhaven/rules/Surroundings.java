package dev.fairhaven.rules;

import dev.fairhaven.rules.lists.BankNames;
import dev.fairhaven.rules.lists.ListNames;

/// What the standard functions know of the world around the rules.
///
/// @param lists the lists that rules may name
/// @param banks the banks that rules may name
/// @param mailServers what `MXLookup` asks
public record Surroundings(ListNames lists, BankNames banks, MailServers mailServers) {

  /// Nothing: any list and bank may be named, and nobody is asked.
  public static final Surroundings UNKNOWN =
      new Surroundings(ListNames.ANY, BankNames.ANY, MailServers.NONE);
}
