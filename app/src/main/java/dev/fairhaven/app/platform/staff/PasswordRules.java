package dev.fairhaven.app.platform.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which passwords may be chosen: long enough, without the person's own name or login, and not
/// among those that guessing programs try first. Pure.
///
/// Common passwords, words, names, keyboard runs and dates are known to zxcvbn, also with digits
/// added or letters swapped. Its dictionaries are loaded for each question: people choose passwords
/// rarely, and 30 MB are a lot to keep for that.
final class PasswordRules {

  static final int LENGTH_MIN = 12;
  static final int LENGTH_MAX = 200;

  /// Of 0 to 4. From 3 on, it takes more than 10^8 guesses.
  private static final int SCORE_MIN = 3;

  /// The time that zxcvbn takes grows with the square of the length.
  private static final int MEASURED_MAX = 64;

  /// Shorter names are part of too many words.
  private static final int NAME_PART_MIN = 4;

  private static final int SHORT_NAME_MIN = 2;

  /// Marks that are added at either end; programs add them too.
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  /// zxcvbn takes only years up to 2019 for years.
  private static final Pattern YEAR = Pattern.compile("20[2-9]\\d");

  private static final String OLD_YEAR = "2010";
  private static final Pattern NO_NAME_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<String> OUR_WORDS = List.of("fairhaven", "moderation", "moderator");

  private PasswordRules() {}

  /// What is wrong with `password`, as what is expected instead; empty where nothing is.
  static Optional<String> expectedInstead(String password, String name, String login) {
    if (password.length() < LENGTH_MIN) {
      return Optional.of("at least " + LENGTH_MIN + " characters");
    }
    if (password.length() > LENGTH_MAX) {
      return Optional.of("at most " + LENGTH_MAX + " characters");
    }
    if (containsName(password.toLowerCase(Locale.ROOT), name, login)) {
      return Optional.of("a password without your name or login in it");
    }
    return isGuessable(password, name, login)
        ? Optional.of(
            "a password that is harder to guess: this one is common, or close to a common one")
        : Optional.empty();
  }

  private static boolean containsName(String password, String name, String login) {
    return Stream.concat(Stream.of(login.toLowerCase(Locale.ROOT)), parts(name, login).stream())
        .anyMatch(
            part ->
                part.length() >= NAME_PART_MIN
                    ? password.contains(part)
                    : containsWord(password, part));
  }

  private static boolean containsWord(String password, String word) {
    return word.length() >= SHORT_NAME_MIN
        && Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
            .matcher(password)
            .find();
  }

  private static List<String> parts(String name, String login) {
    return Arrays.stream(NO_NAME_LETTERS.split((name + " " + login).toLowerCase(Locale.ROOT)))
        .filter(part -> !part.isEmpty() && !part.chars().allMatch(Character::isDigit))
        .toList();
  }

  private static boolean isGuessable(String password, String name, String login) {
    var known = new ArrayList<>(parts(name, login));
    known.addAll(OUR_WORDS);
    var measured = password.substring(0, Math.min(password.length(), MEASURED_MAX));
    var inside = EDGES.matcher(measured).replaceAll("");
    var withOldYears = YEAR.matcher(inside).replaceAll(OLD_YEAR);
    return new Zxcvbn().measure(withOldYears, known).getScore() < SCORE_MIN;
  }
}
