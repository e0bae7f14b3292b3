package dev.fairhaven.simulator;

import java.util.Locale;

/// Who raised a flag.
public record Reporter(Kind kind, String id) {

  /// How much a reporter's word is worth depends on what it is.
  public enum Kind {
    USER,
    TRUSTED_FLAGGER,
    AUTOMATION;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /// The name used on the wire, such as `trusted_flagger`.
    public String wire() {
      return wire;
    }
  }
}
