package dev.fairhaven.simulator;

import java.util.Locale;

/// The kinds of abuse campaign that the community suffers from.
public enum CampaignKind {
  /// New accounts push links to a few changing domains, with growing evasion.
  SPAM_WAVE,
  /// Many accounts insult one member within a short time.
  PILE_ON,
  /// Sellers offer goods far too cheaply and ask to be paid outside the platform.
  SCAM_LISTINGS,
  /// Accounts of members are taken over and used to write to their contacts.
  ACCOUNT_TAKEOVER,
  /// A banned person comes back under another handle, on the same device.
  BAN_EVASION,
  /// One device tries many cards with small payments.
  CARD_TESTING,
  /// A few accounts try to talk the assistant out of its rules.
  PROMPT_ABUSE;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /// The name used in files, such as `spam_wave`.
  public String wire() {
    return wire;
  }
}
