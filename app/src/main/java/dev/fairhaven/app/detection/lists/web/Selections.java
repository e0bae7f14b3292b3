package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.ListProblem;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.Selection;
import dev.fairhaven.rules.lists.Severity;
import java.util.List;
import java.util.Optional;

/// Parses the parameters that filter entries.
final class Selections {

  private Selections() {}

  /// Empty values mean no filter.
  ///
  /// @throws ProblemException with `INVALID_ENTRIES`, naming the parameter
  static Selection of(String severity, String category, String language) {
    return new Selection(
        severity.isBlank() ? null : required("severity", Severity.find(severity), Severity.NAMES),
        category.isBlank()
            ? ""
            : required("category", EntryTraits.category(category), "a word or several"),
        language.isBlank()
            ? ""
            : required("language", EntryTraits.language(language), "a tag such as en or pt-BR"));
  }

  private static <T> T required(String name, Optional<T> value, String expected) {
    return value.orElseThrow(
        () ->
            new ProblemException(
                ListProblem.INVALID_ENTRIES,
                name + ": expected " + expected,
                List.of(new FieldProblem("/" + name, expected))));
  }

  /// Ignores invalid values.
  static Selection lenient(String severity, String category, String language) {
    return new Selection(
        Severity.find(severity).orElse(null),
        EntryTraits.category(category).orElse(""),
        EntryTraits.language(language).orElse(""));
  }
}
