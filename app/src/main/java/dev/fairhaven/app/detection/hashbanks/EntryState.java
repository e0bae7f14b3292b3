package dev.fairhaven.app.detection.hashbanks;

import java.util.Locale;

/// Whether an entry is active and therefore matches.
public enum EntryState {
  ACTIVE,
  /// A member of staff disabled it.
  DISABLED,
  /// It matched more items than its bank allows, and is pending review.
  QUARANTINED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EntryState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
