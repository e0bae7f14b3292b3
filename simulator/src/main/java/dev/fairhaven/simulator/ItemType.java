package dev.fairhaven.simulator;

import java.util.Locale;

/// The kinds of thing that events and flags are about.
public enum ItemType {
  ACCOUNT,
  PROFILE,
  POST,
  COMMENT,
  MESSAGE,
  LISTING,
  TRANSACTION,
  PROMPT,
  COMPLETION,
  CONVERSATION;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /// The name used on the wire, such as `post`.
  public String wire() {
    return wire;
  }
}
