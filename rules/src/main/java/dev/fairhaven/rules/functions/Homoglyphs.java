package dev.fairhaven.rules.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/// Characters that look like a letter from `a` to `z`. Immutable.
final class Homoglyphs {

  private static final int HEX = 16;

  private final Map<Integer, Character> letters;

  private Homoglyphs(Map<Integer, Character> letters) {
    this.letters = Map.copyOf(letters);
  }

  /// The table that ships with the library.
  static Homoglyphs standard() {
    try (var in = Homoglyphs.class.getResourceAsStream("homoglyphs.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var letters = new HashMap<Integer, Character>();
      text.lines().filter(line -> !line.startsWith("#")).forEach(line -> read(line, letters));
      return new Homoglyphs(letters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String line, Map<Integer, Character> letters) {
    char letter = line.charAt(0);
    Arrays.stream(line.substring(2).split(" ")).forEach(range -> read(range, letter, letters));
  }

  private static void read(String range, char letter, Map<Integer, Character> letters) {
    var ends = range.split("-", 2);
    int first = Integer.parseInt(ends[0], HEX);
    int last = Integer.parseInt(ends[ends.length - 1], HEX);
    for (int c = first; c <= last; c++) {
      letters.put(c, letter);
    }
  }

  /// The text with each look-alike of the given kind replaced by its letter, in lower case.
  String replaced(String text, IntPredicate which) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              var letter = which.test(c) ? letters.get(c) : null;
              out.appendCodePoint(letter == null ? c : letter);
            });
    return out.toString();
  }
}
