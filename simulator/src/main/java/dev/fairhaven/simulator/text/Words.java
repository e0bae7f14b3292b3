package dev.fairhaven.simulator.text;

import java.util.function.Consumer;

/// Takes a text apart at its spaces and line ends, so that changing words leaves those alone.
final class Words {

  private Words() {}

  /// Gives the words and what is between them, in order.
  static void forEach(String text, Consumer<String> part) {
    int from = 0;
    while (from < text.length()) {
      int to = from + 1;
      if (!isGap(text.charAt(from))) {
        while (to < text.length() && !isGap(text.charAt(to))) {
          to++;
        }
      }
      part.accept(text.substring(from, to));
      from = to;
    }
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\n';
  }
}
