package dev.fairhaven.signals.terms;

import org.jspecify.annotations.Nullable;

/// What people read where a sign stands for a letter of an [Alphabet].
///
/// @param letter of the alphabet, or one of its signs for either of several
/// @param obfuscation null for a plain letter
record PlainReading(char letter, @Nullable Obfuscation obfuscation) {

  /// Stands for what could be no letter.
  static final PlainReading NOTHING = new PlainReading((char) 0, null);

  boolean isNothing() {
    return letter == 0;
  }
}
