package dev.fairhaven.rules.times;

import dev.fairhaven.rules.values.PythonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a text into words, numbers and single other characters.
///
/// A dot can separate (`Sep.20.2009`) or start a fraction (`4:30:21.447`), so a run of letters,
/// digits and dots is read whole and cut at its dots afterwards, unless it is one decimal number.
final class Tokens {

  private enum State {
    WORD,
    NUMBER,
    DOTTED_WORD,
    DOTTED_NUMBER
  }

  private static final char NOTHING = '\u0000';

  private final List<String> tokens = new ArrayList<>();
  private final int[] characters;
  private int at;

  private Tokens(String text) {
    characters = text.codePoints().filter(c -> c != NOTHING).map(Tokens::asciiDigit).toArray();
  }

  static List<String> of(String text) {
    var tokens = new Tokens(text);
    while (tokens.at < tokens.characters.length) {
      tokens.next();
    }
    return tokens.tokens;
  }

  /// Python reads the digits of every script.
  private static int asciiDigit(int c) {
    return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
  }

  private void next() {
    int c = characters[at++];
    if (Character.isLetter(c)) {
      run(c, State.WORD);
    } else if (isDigit(c)) {
      run(c, State.NUMBER);
    } else {
      tokens.add(PythonText.isBlank(c) ? " " : Character.toString(c));
    }
  }

  private void run(int first, State start) {
    var token = new StringBuilder().appendCodePoint(first);
    var state = start;
    boolean hasLetters = false;
    while (at < characters.length) {
      hasLetters |= state == State.WORD || state == State.DOTTED_WORD;
      int c = characters[at];
      var following = following(state, c, token);
      if (following == null) {
        break;
      }
      token.appendCodePoint(c);
      state = following;
      at++;
    }
    add(token.toString(), state, hasLetters);
  }

  /// The state after one more character, or null when the run ends before it.
  private static @Nullable State following(State state, int c, StringBuilder token) {
    boolean afterDot = token.charAt(token.length() - 1) == '.';
    return switch (state) {
      case WORD -> Character.isLetter(c) ? State.WORD : c == '.' ? State.DOTTED_WORD : null;
      case NUMBER ->
          isDigit(c)
              ? State.NUMBER
              : c == '.' || (c == ',' && token.length() >= 2) ? State.DOTTED_NUMBER : null;
      case DOTTED_WORD ->
          c == '.' || Character.isLetter(c)
              ? State.DOTTED_WORD
              : isDigit(c) && afterDot ? State.DOTTED_NUMBER : null;
      case DOTTED_NUMBER ->
          c == '.' || isDigit(c)
              ? State.DOTTED_NUMBER
              : Character.isLetter(c) && afterDot ? State.DOTTED_WORD : null;
    };
  }

  private void add(String token, State state, boolean hasLetters) {
    boolean isDotted = state == State.DOTTED_WORD || state == State.DOTTED_NUMBER;
    if (isDotted && (hasLetters || !isOneNumber(token))) {
      for (var part : token.splitWithDelimiters("[.,]", 0)) {
        if (!part.isEmpty()) {
          tokens.add(part);
        }
      }
    } else {
      boolean hasComma = state == State.DOTTED_NUMBER && token.indexOf('.') < 0;
      tokens.add(hasComma ? token.replace(',', '.') : token);
    }
  }

  private static boolean isOneNumber(String token) {
    return token.chars().filter(c -> c == '.').count() <= 1
        && !token.endsWith(".")
        && !token.endsWith(",");
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
