package dev.fairhaven.simulator;

import java.util.Locale;

/// Why somebody says that an item is against the policy.
public enum FlagReason {
  SPAM,
  SCAM,
  HARASSMENT,
  HATE,
  THREAT,
  SEXUAL,
  IMPERSONATION,
  SELF_HARM,
  ILLEGAL,
  OTHER;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /// The name used on the wire, such as `self_harm`.
  public String wire() {
    return wire;
  }
}
