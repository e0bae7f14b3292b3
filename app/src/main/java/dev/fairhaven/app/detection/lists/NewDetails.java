package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The optional details of a new entry, as submitted; empty if not given.
///
/// @param owner the person or team responsible for it
/// @param isInside whether a term also matches inside longer words
/// @param exceptions phrases in which a term does not match
public record NewDetails(
    String severity,
    String category,
    String language,
    String owner,
    boolean isInside,
    List<String> exceptions) {

  public static final NewDetails NONE = new NewDetails("", "", "", "", false, List.of());

  public NewDetails {
    exceptions = List.copyOf(exceptions);
  }

  /// These details, with missing ones taken from `others`.
  public NewDetails or(NewDetails others) {
    return new NewDetails(
        either(severity, others.severity),
        either(category, others.category),
        either(language, others.language),
        either(owner, others.owner),
        isInside || others.isInside,
        exceptions.isEmpty() ? others.exceptions : exceptions);
  }

  private static String either(String text, String other) {
    return text.isBlank() ? other : text;
  }

  /// The validation message for the first invalid field; empty if all are valid.
  Optional<String> problem(ListKind kind) {
    return Stream.of(
            expected("severity", severity, Severity.find(severity.strip()), Severity.NAMES),
            expected(
                "category",
                category,
                EntryTraits.category(category),
                "letters, digits, blanks, _ and -, at most " + EntryTraits.CATEGORY_LENGTH_MAX),
            expected(
                "language",
                language,
                EntryTraits.language(language),
                "a tag of BCP 47, such as en or pt-BR"),
            tooLong("owner", owner.strip().length(), ListedEntry.OWNER_LENGTH_MAX, "characters"),
            tooLong("exceptions", exceptions.size(), EntryTraits.EXCEPTIONS_MAX, "phrases"),
            ofTerms(kind),
            exceptionProblem())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> expected(
      String field, String text, Optional<?> read, String expected) {
    return text.isBlank() || read.isPresent()
        ? Optional.empty()
        : Optional.of(field + ": " + expected);
  }

  private static Optional<String> tooLong(String field, int length, int max, String unit) {
    return length <= max ? Optional.empty() : Optional.of(field + ": at most " + max + " " + unit);
  }

  private Optional<String> ofTerms(ListKind kind) {
    return kind == ListKind.TERMS || (!isInside && exceptions.isEmpty())
        ? Optional.empty()
        : Optional.of("no inside and no exceptions: only terms have them");
  }

  private Optional<String> exceptionProblem() {
    return exceptions.stream().allMatch(each -> EntryTraits.exception(each).isPresent())
        ? Optional.empty()
        : Optional.of(
            "exceptions: phrases of at most " + EntryTraits.EXCEPTION_LENGTH_MAX + " characters");
  }

  /// The details in normalized form. Call it only if they are valid.
  EntryTraits traits() {
    return new EntryTraits(
        Severity.find(severity.strip()).orElse(null),
        EntryTraits.category(category).orElse(""),
        EntryTraits.language(language).orElse(""),
        isInside,
        exceptions.stream()
            .flatMap(each -> EntryTraits.exception(each).stream())
            .distinct()
            .toList());
  }
}
