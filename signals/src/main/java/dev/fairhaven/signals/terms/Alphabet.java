package dev.fairhaven.signals.terms;

import org.jspecify.annotations.Nullable;

/// The letters in which a term is written, and what is read as one of them: digits and symbols,
/// letters with marks, letters of other scripts that look alike. Immutable, thread-safe.
interface Alphabet {

  /// How a sign is read; null for what could be no letter.
  @Nullable PlainReading read(int codePoint);

  /// Whether a character is a letter and nothing else, in the form of [NormalizedText].
  boolean isPlain(char c);

  /// Whether it is of the alphabet's script.
  boolean isNative(int codePoint);

  /// The letter, or the sign for several that are not told apart.
  char shape(char letter);

  /// Whether it stands for one of several letters.
  boolean isAmbiguous(char letter);

  /// Letters of the shortest word all in another script that is read in this one: shorter ones are
  /// too often words of that script.
  int foreignLengthMin();

  /// Letters of the shortest term that is found with marks that it has not, or without its own.
  int markedLengthMin();

  /// Whether words that leave out what is on the letters of a term are found too, though they are
  /// plain: in capitals, and in haste, people do.
  boolean foldsPlainWords();

  default String shape(String letters) {
    var shapes = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      shapes.append(shape(letters.charAt(i)));
    }
    return shapes.toString();
  }

  default boolean hasAmbiguous(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (isAmbiguous(letters.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
