package dev.fairhaven.app.platform.web;

import java.util.Locale;

/// What a coloured mark means. Each has a colour and a shape, and always stands beside a word.
public enum Tone {
  NEUTRAL,
  INFO,
  GOOD,
  MODERATE,
  SERIOUS,
  CRITICAL;

  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
