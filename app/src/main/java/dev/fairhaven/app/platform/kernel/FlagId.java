package dev.fairhaven.app.platform.kernel;

/// The platform's own id of a flag: the key on which raising it is idempotent.
public record FlagId(String value) {

  public static final int LENGTH_MAX = 128;

  /// @throws IllegalArgumentException unless `value` has 1 to 128 characters
  public FlagId {
    if (value.isBlank() || value.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "flag id must have 1 to " + LENGTH_MAX + " characters, has " + value.length());
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
