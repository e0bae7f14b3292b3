package dev.fairhaven.rules.lists;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an entry of a list says of itself beyond its value.
///
/// @param severity null where nobody said
/// @param category in the form of [#category]; empty where nobody said
/// @param language in the form of [#language]; empty where nobody said
/// @param isInside whether a term matches inside longer words too
/// @param exceptions phrases in which a term does not count, in the form of terms
public record EntryTraits(
    @Nullable Severity severity,
    String category,
    String language,
    boolean isInside,
    List<String> exceptions) {

  /// Nobody said anything.
  public static final EntryTraits NONE = new EntryTraits(null, "", "", false, List.of());

  public static final int CATEGORY_LENGTH_MAX = 40;

  /// How many exceptions an entry may have, and how many a list.
  public static final int EXCEPTIONS_MAX = 300;

  public static final int EXCEPTIONS_OF_LIST_MAX = 100_000;

  public static final int EXCEPTION_LENGTH_MAX = 100;

  private static final int LANGUAGE_LENGTH_MAX = 35;

  /// Codes of ISO 639; BCP 47 has longer ones, of which none is registered.
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private static final Pattern CATEGORY =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _-]{0," + (CATEGORY_LENGTH_MAX - 1) + "}");

  public EntryTraits {
    exceptions = List.copyOf(exceptions);
  }

  /// A category in the form in which they are compared: lower case; empty for what is none.
  public static Optional<String> category(String text) {
    var category = text.strip().toLowerCase(Locale.ROOT);
    return CATEGORY.matcher(category).matches() ? Optional.of(category) : Optional.empty();
  }

  /// A language tag of BCP 47 in its canonical form, such as `pt-BR`; empty for what is none.
  public static Optional<String> language(String text) {
    try {
      var locale = new Locale.Builder().setLanguageTag(text.strip()).build();
      var tag = locale.toLanguageTag();
      boolean isCode = LANGUAGE.matcher(locale.getLanguage()).matches();
      return isCode && tag.length() <= LANGUAGE_LENGTH_MAX ? Optional.of(tag) : Optional.empty();
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }

  /// A phrase in which a term does not count, in the form of terms; empty for what is none.
  public static Optional<String> exception(String text) {
    return TermSet.normalized(text).filter(phrase -> phrase.length() <= EXCEPTION_LENGTH_MAX);
  }
}
