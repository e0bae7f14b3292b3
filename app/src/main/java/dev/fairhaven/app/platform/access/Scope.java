package dev.fairhaven.app.platform.access;

import java.util.Locale;
import java.util.Optional;

/// What an API key may be used for. On the wire `events:write` and so on.
public enum Scope {
  EVENTS_WRITE,
  FLAGS_WRITE,
  APPEALS_WRITE,
  DECISIONS_READ,
  DECISIONS_WRITE,
  LISTS_READ,
  LISTS_WRITE,
  BANKS_READ,
  BANKS_WRITE,
  SIGNALS_EVALUATE,
  TYPES_READ,
  TYPES_WRITE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  public static Optional<Scope> find(String wireName) {
    for (var scope : values()) {
      if (scope.wireName().equals(wireName)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
