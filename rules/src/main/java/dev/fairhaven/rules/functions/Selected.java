package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.optionalConstant;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.Selection;
import dev.fairhaven.rules.lists.Severity;
import java.util.List;

/// The parameters that restrict a lookup to some entries of a list.
final class Selected {

  private static final String SEVERITY = "severity";
  private static final String CATEGORY = "category";
  private static final String LANGUAGE = "language";

  static final List<String> NAMES = List.of(SEVERITY, CATEGORY, LANGUAGE);

  private Selected() {}

  /// @param only how the sentence begins
  static Parameter severity(String only) {
    return optionalConstant(
        SEVERITY,
        STR,
        null,
        only + " entries of at least this severity: `low`, `moderate`, `serious` or `critical`.");
  }

  /// @param only how the sentence begins
  static Parameter category(String only) {
    return optionalConstant(CATEGORY, STR, null, only + " entries of this category.");
  }

  /// @param only how the sentence begins
  static Parameter language(String only) {
    return optionalConstant(
        LANGUAGE, STR, null, only + " entries of this language. `pt` includes `pt-BR`.");
  }

  /// The entries the author selects. Rejects invalid values.
  static Selection of(CallSite site) {
    var severity = site.has(SEVERITY) ? Severity.find(site.text(SEVERITY)) : null;
    var category = site.has(CATEGORY) ? EntryTraits.category(site.text(CATEGORY)) : null;
    var language = site.has(LANGUAGE) ? EntryTraits.language(site.text(LANGUAGE)) : null;
    if (severity != null && severity.isEmpty()) {
      site.reject(SEVERITY, "unknown severity", "expected one of " + Severity.NAMES);
    }
    if (category != null && category.isEmpty()) {
      site.reject(CATEGORY, "not a category", "expected one or more words, as in the entries");
    }
    if (language != null && language.isEmpty()) {
      site.reject(LANGUAGE, "not a language", "expected a tag such as `en` or `pt-BR`");
    }
    return new Selection(
        severity == null ? null : severity.orElse(null),
        category == null ? "" : category.orElse(""),
        language == null ? "" : language.orElse(""));
  }
}
