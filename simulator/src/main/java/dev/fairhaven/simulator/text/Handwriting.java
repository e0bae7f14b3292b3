package dev.fairhaven.simulator.text;

import dev.fairhaven.simulator.world.Dice;
import java.util.List;
import java.util.Locale;

/// How a person types: carefully or not, with small pictures or without.
///
/// @param typoRate chance of a slip in a word
/// @param lowerCase never uses capitals
/// @param dropsApostrophes writes dont and cant
/// @param emojiRate chance of a small picture at the end
public record Handwriting(
    double typoRate, boolean lowerCase, boolean dropsApostrophes, double emojiRate) {

  public static final Handwriting TIDY = new Handwriting(0, false, false, 0);

  private static final int TYPO_WORD_LENGTH_MIN = 5;
  private static final List<String> EMOJI =
      List.of("🙂", "😄", "😅", "👍", "🌱", "🎉", "🤔", "🙏", "😂", "❤️", "☀️", "🙈");

  /// The hand of one person, drawn at random.
  public static Handwriting of(Dice dice) {
    double care = dice.unit();
    return new Handwriting(
        care < 0.45 ? 0 : 0.03 * dice.unit(),
        dice.chance(0.12),
        dice.chance(0.2),
        dice.chance(0.3) ? 0.35 * dice.unit() : 0.02);
  }

  /// The text as this person would type it. Addresses stay as they are.
  public String write(String text, Dice dice) {
    var out = new StringBuilder(text.length() + 4);
    Words.forEach(text, word -> out.append(word.contains("://") ? word : typed(word, dice)));
    if (dice.chance(emojiRate)) {
      out.append(' ').append(dice.oneOf(EMOJI));
    }
    return out.toString();
  }

  private String typed(String word, Dice dice) {
    var typed = lowerCase ? word.toLowerCase(Locale.ROOT) : word;
    if (dropsApostrophes) {
      typed = typed.replace("'", "");
    }
    return typed.length() >= TYPO_WORD_LENGTH_MIN && dice.chance(typoRate)
        ? slipped(typed, dice)
        : typed;
  }

  /// Two letters swapped, one doubled, or one missing.
  private static String slipped(String word, Dice dice) {
    int at = dice.between(1, word.length() - 2);
    char here = word.charAt(at);
    char next = word.charAt(at + 1);
    if (!Character.isLetter(here) || !Character.isLetter(next)) {
      return word;
    }
    var middle =
        switch (dice.below(3)) {
          case 0 -> "" + next + here;
          case 1 -> "" + here + here + next;
          default -> "" + next;
        };
    return word.substring(0, at) + middle + word.substring(at + 2);
  }
}
