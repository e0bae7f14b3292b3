package dev.fairhaven.signals.terms;

import java.util.stream.IntStream;

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

  /// Where each run begins, and where the last one ends.
  static int[] runs(String letters) {
    var runs = IntStream.builder();
    for (int at = 0; at < letters.length(); at += run(letters, at)) {
      runs.add(at);
    }
    return runs.add(letters.length()).build().toArray();
  }

  /// Whether `written` is `word` with letters repeated. Where no letter stands
  /// [ObfuscatedWords#REPEATED_MIN] times in a row, a run is no repetition: it must be the word's
  /// own.
  ///
  /// @param shapes of what is written, by which it is compared with the word
  static boolean isStretched(String written, String shapes, String word) {
    return end(written, shapes, 0, word, false) == shapes.length();
  }

  /// Where `word` ends that begins with a run of letters of a longer one, of which its first and
  /// last run may be a part; -1 if it does not.
  static int endInside(String written, String shapes, int from, String word) {
    return end(written, shapes, from, word, true);
  }

  private static int end(String written, String shapes, int from, String word, boolean isInside) {
    int at = from;
    int in = 0;
    while (at < shapes.length() && in < word.length()) {
      int run = run(shapes, at);
      int own = run(word, in);
      boolean isPart = isInside && (in == 0 || in + own == word.length());
      boolean mayBeLonger = isPart || isRepeated(written, at, at + run);
      boolean fits = mayBeLonger ? run >= own : run == own;
      if (!fits || shapes.charAt(at) != word.charAt(in)) {
        return -1;
      }
      at += run;
      in += own;
    }
    return in == word.length() ? at : -1;
  }

  private static boolean isRepeated(String letters, int from, int to) {
    for (int at = from; at < to; at += run(letters, at)) {
      if (run(letters, at) >= ObfuscatedWords.REPEATED_MIN) {
        return true;
      }
    }
    return false;
  }

  static int run(String letters, int from) {
    int to = from + 1;
    while (to < letters.length() && letters.charAt(to) == letters.charAt(from)) {
      to++;
    }
    return to - from;
  }
}
