package dev.fairhaven.simulator;

import java.util.Locale;

/// The section of the community's policy that an item can violate.
public enum Section {
  SPAM("3.1"),
  SCAM("3.3"),
  HARASSMENT("2.1"),
  ACCOUNT_TAKEOVER("5.3"),
  BAN_EVASION("5.2"),
  PAYMENT_FRAUD("6.3"),
  PROMPT_ABUSE("7.2");

  private final String number;

  private final String wire = name().toLowerCase(Locale.ROOT);

  Section(String number) {
    this.number = number;
  }

  /// The section's number in the policies that Fairhaven's templates share, such as `3.1`.
  public String number() {
    return number;
  }

  /// The name used in files, such as `account_takeover`.
  public String wire() {
    return wire;
  }
}
