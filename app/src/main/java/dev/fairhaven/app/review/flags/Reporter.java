package dev.fairhaven.app.review.flags;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The source of a flag.
///
/// @param id the platform's identifier, such as an account's id or an authority's name
public record Reporter(Kind kind, String id) {

  public static final int ID_LENGTH_MAX = 256;

  /// The type of reporter, which determines how urgent their flags are.
  public enum Kind {
    USER,
    TRUSTED_FLAGGER,
    AUTHORITY,
    AUTOMATION;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// In words, such as `trusted flagger`.
    public String words() {
      return wireName().replace('_', ' ');
    }

    public static Optional<Kind> find(String wireName) {
      return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }
  }
}
