package dev.fairhaven.simulator;

import java.util.Locale;

/// The violation that a reporter suspects.
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
