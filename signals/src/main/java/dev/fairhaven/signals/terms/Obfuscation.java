package dev.fairhaven.signals.terms;

import java.util.Locale;

/// What was done to a term so that it is read by people and not by machines.
public enum Obfuscation {
  /// Digits and signs stand for letters: `fr33`.
  SIGNS,
  /// Letters of another script do, which look alike.
  LOOK_ALIKES,
  /// Letters have marks that the term has not: `frée`.
  ACCENTS,
  /// Letters are drawn as emoji.
  EMOJI,
  /// Punctuation stands between letters: `f.r.e.e`.
  PUNCTUATION,
  /// Letters stand apart: `f r e e`.
  SPACING,
  /// A letter is repeated: `freeeee`.
  REPEATS,
  /// Stars stand for letters: `fr*e`.
  STARS;

  /// As the API and evidence spell it, such as `look-alikes`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
