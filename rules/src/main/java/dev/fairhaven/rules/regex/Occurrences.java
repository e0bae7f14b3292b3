package dev.fairhaven.rules.regex;

/// Where the texts of a [LiteralAutomaton] are in one text.
public final class Occurrences {

  private final int[] firstEnds;
  private final int[] lastStarts;
  private final boolean isPlain;
  private final boolean isFolded;

  /// @param firstEnds by number of literal, where it first ends; 0 where it is not
  /// @param lastStarts where it last starts
  Occurrences(int[] firstEnds, int[] lastStarts, boolean isPlain, boolean isFolded) {
    this.firstEnds = firstEnds;
    this.lastStarts = lastStarts;
    this.isPlain = isPlain;
    this.isFolded = isFolded;
  }

  /// Whether a literal is there. Of a text that is not plain it is so also where only its
  /// boundaries are in doubt.
  public boolean has(int literal) {
    return firstEnds[literal] > 0;
  }

  /// Whether one literal is there, ends, and then another starts.
  public boolean hasInOrder(int first, int second) {
    return has(first) && has(second) && firstEnds[first] <= lastStarts[second];
  }

  /// Whether the text is one line of ASCII.
  public boolean isPlain() {
    return isPlain;
  }

  /// Whether the text has letters outside ASCII that are the same as one inside when case is
  /// ignored, so that a literal may be there that was not found.
  public boolean mayHideLiterals() {
    return isFolded;
  }
}
