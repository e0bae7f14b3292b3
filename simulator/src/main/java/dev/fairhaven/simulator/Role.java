package dev.fairhaven.simulator;

import java.util.Locale;

/// The part that an account plays in a campaign.
public enum Role {
  /// An account made for the campaign and run by a program.
  BOT,
  /// The person who calls the others to act.
  INSTIGATOR,
  /// A member of the community who joins in.
  PARTICIPANT,
  /// An account made by a participant to hide behind.
  THROWAWAY,
  /// A seller who does not have the goods on offer.
  SELLER,
  /// A member's account that an attacker has taken over.
  HIJACKED,
  /// A banned person, and every account they create afterwards.
  EVADER,
  /// An account that pays with cards that are not its own.
  TESTER,
  /// An account that tries to break the assistant's rules.
  PROMPTER;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /// The name used in files, such as `bot`.
  public String wire() {
    return wire;
  }
}
