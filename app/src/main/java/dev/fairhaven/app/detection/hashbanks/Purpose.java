package dev.fairhaven.app.detection.hashbanks;

import java.util.Locale;
import java.util.Optional;

/// What it means to be in a bank.
public enum Purpose {
  /// Rules look for it.
  HARMFUL,
  /// It is known to be right: nothing that is in such a bank is found in any other.
  ALLOWED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Purpose> find(String wireName) {
    for (var purpose : values()) {
      if (purpose.wireName().equals(wireName)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
