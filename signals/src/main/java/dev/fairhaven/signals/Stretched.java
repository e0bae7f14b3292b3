package dev.fairhaven.signals;

/// Letters that are repeated.
final class Stretched {

  private Stretched() {}

  /// Each run of one letter once.
  static String once(String letters) {
    var once = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      if (i == 0 || letters.charAt(i) != letters.charAt(i - 1)) {
        once.append(letters.charAt(i));
      }
    }
    return once.toString();
  }

  /// Whether `written` is `word` with letters repeated. Where no letter stands
  /// [DisguisedWords#REPEATED_MIN] times in a row, a run is no repetition: it must be the word's
  /// own.
  ///
  /// @param shapes of what is written, by which it is compared with the word
  static boolean isStretched(String written, String shapes, String word) {
    int at = 0;
    int in = 0;
    while (at < shapes.length() && in < word.length()) {
      int run = run(shapes, at);
      int own = run(word, in);
      boolean fits = isRepeated(written, at, at + run) ? run >= own : run == own;
      if (!fits || shapes.charAt(at) != word.charAt(in)) {
        return false;
      }
      at += run;
      in += own;
    }
    return at == shapes.length() && in == word.length();
  }

  private static boolean isRepeated(String letters, int from, int to) {
    for (int at = from; at < to; at += run(letters, at)) {
      if (run(letters, at) >= DisguisedWords.REPEATED_MIN) {
        return true;
      }
    }
    return false;
  }

  private static int run(String letters, int from) {
    int to = from + 1;
    while (to < letters.length() && letters.charAt(to) == letters.charAt(from)) {
      to++;
    }
    return to - from;
  }
}
