package dev.fairhaven.app.platform.kernel;

/// The platform's own id of an event: the key on which ingestion is idempotent.
public record EventId(String value) {

  public static final int LENGTH_MAX = 128;

  /// @throws IllegalArgumentException unless `value` has 1 to 128 characters
  public EventId {
    if (value.isBlank() || value.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "event id must have 1 to " + LENGTH_MAX + " characters, has " + value.length());
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
