package dev.fairhaven.app.detection.hashbanks;

import java.util.Locale;

/// Whether an entry matches.
public enum EntryState {
  ACTIVE,
  /// Somebody switched it off.
  DISABLED,
  /// It matched more than its bank allows, and waits for somebody to look.
  QUARANTINED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EntryState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
