package dev.fairhaven.signals.personal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a country writes one kind of number for people, and what makes one right.
///
/// @param form its name: the country, a dash and what the country calls it
/// @param shape what it looks like, separators included, in upper case
/// @param check what is true of its letters and digits, without separators
/// @param hasCheck whether a check digit or letter is part of `check`
/// @param bare how sure digits in a row are without a word that names them; null for not at all
/// @param written the same with separators or letters where they belong
/// @param words that name it, in lower case
record IdScheme(
    String form,
    Pattern shape,
    Predicate<String> check,
    boolean hasCheck,
    @Nullable Confidence bare,
    @Nullable Confidence written,
    Set<String> words) {

  /// No number is longer, separators included.
  static final int LENGTH_MAX = 24;

  String country() {
    return form.substring(0, 2).toUpperCase(Locale.ROOT);
  }

  /// Empty when `number` may as well be anything.
  ///
  /// @param number as written, right by shape and check
  Optional<Confidence> confidence(String number, boolean isNamed) {
    boolean isBare = number.chars().allMatch(c -> PlainText.isDigit((char) c));
    var alone = isBare ? bare : written;
    if (!isNamed) {
      return Optional.ofNullable(alone);
    }
    return Optional.of(
        hasCheck ? Confidence.CERTAIN : alone == null ? Confidence.LIKELY : alone.raised());
  }

  boolean isRight(String number) {
    return check.test(number.replaceAll("[^0-9A-Z]", ""));
  }
}
