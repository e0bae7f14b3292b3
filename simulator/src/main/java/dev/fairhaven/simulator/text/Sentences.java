package dev.fairhaven.simulator.text;

import java.util.regex.Pattern;

/// Small rules of English spelling.
final class Sentences {

  private static final Pattern MARK_AND_STOP = Pattern.compile("([.!?…])\\.(?!\\.)");

  private Sentences() {}

  /// Capitals at the start and after a full stop, question or exclamation mark; no full stop after
  /// another mark that ends a sentence.
  static String capitalised(String text) {
    var out = new StringBuilder(MARK_AND_STOP.matcher(text).replaceAll("$1"));
    boolean start = true;
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (start && Character.isLetterOrDigit(c)) {
        capitalise(out, i);
        start = false;
      } else if (c == '\n') {
        start = true;
      } else if (c == ' ' && i > 0 && endsSentence(out.charAt(i - 1))) {
        start = true;
      }
    }
    return out.toString();
  }

  static String withArticle(String noun) {
    return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
  }

  /// An address is not a word.
  private static void capitalise(StringBuilder text, int at) {
    if (!text.substring(at, Math.min(text.length(), at + 4)).equals("http")) {
      text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
    }
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == '!' || c == '?';
  }
}
