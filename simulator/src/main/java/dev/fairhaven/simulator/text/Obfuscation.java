package dev.fairhaven.simulator.text;

import dev.fairhaven.simulator.world.Dice;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Ways in which spammers hide words and addresses from simple filters, roughly in the order in
/// which they take to them.
public enum Obfuscation {
  NONE,
  /// `b0nu5`
  LEETSPEAK,
  /// `deal . example`
  SPACED_ADDRESS,
  /// Characters of no width inside words.
  ZERO_WIDTH,
  /// Cyrillic letters that look like Latin ones.
  HOMOGLYPHS,
  /// `b o n u s`
  SPACED_WORDS;

  private static final int WORD_LENGTH_MIN = 4;
  private static final String LATIN = "aeopcxy";
  private static final String CYRILLIC = "аеорсху";
  private static final String PLAIN = "aeiost";
  private static final String LEET = "431057";
  private static final char ZERO_WIDTH_SPACE = '\u200b';

  public String apply(String text, Dice dice) {
    return switch (this) {
      case NONE -> text;
      case LEETSPEAK -> words(text, word -> replaced(word, PLAIN, LEET, 0.7, dice));
      case SPACED_ADDRESS ->
          text.replace("https://", "").replaceAll("(\\w)\\.(example|test|invalid)", "$1 . $2");
      case ZERO_WIDTH -> words(text, word -> interleaved(word, dice));
      case HOMOGLYPHS -> words(text, word -> replaced(word, LATIN, CYRILLIC, 0.8, dice));
      case SPACED_WORDS -> words(text, word -> dice.chance(0.25) ? spaced(word) : word);
    };
  }

  /// An address that is obfuscated too would lead nowhere, so it stays.
  private static String words(String text, UnaryOperator<String> change) {
    var out = new StringBuilder(text.length() + 16);
    Words.forEach(text, word -> out.append(isPlain(word) ? change.apply(word) : word));
    return out.toString();
  }

  private static boolean isPlain(String word) {
    return word.length() >= WORD_LENGTH_MIN
        && !word.contains("://")
        && word.chars().allMatch(c -> c < 128);
  }

  private static String replaced(String word, String from, String to, double rate, Dice dice) {
    var out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      int at = from.indexOf(out.charAt(i));
      if (at >= 0 && dice.chance(rate)) {
        out.setCharAt(i, to.charAt(at));
      }
    }
    return out.toString();
  }

  private static String spaced(String word) {
    return word.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
  }

  private static String interleaved(String word, Dice dice) {
    int at = dice.between(1, word.length() - 2);
    return word.substring(0, at) + ZERO_WIDTH_SPACE + word.substring(at);
  }
}
