package dev.fairhaven.app.detection.hashbanks;

import java.util.Locale;
import java.util.Optional;

/// What the entries of a bank stand for.
public enum Purpose {
  /// Harmful content that rules look for.
  HARMFUL,
  /// Content known to be acceptable: a match here suppresses matches in all other banks.
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
