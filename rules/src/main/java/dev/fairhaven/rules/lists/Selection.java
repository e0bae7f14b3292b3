package dev.fairhaven.rules.lists;

import org.jspecify.annotations.Nullable;

/// Which entries of a list count, by what they say of themselves. An entry that does not say what
/// is asked for does not count.
///
/// @param least the mildest severity that counts; null for any
/// @param category empty for any
/// @param language empty for any; `pt` takes `pt-BR` in
public record Selection(@Nullable Severity least, String category, String language) {

  /// Every entry counts.
  public static final Selection ALL = new Selection(null, "", "");

  boolean isAll() {
    return least == null && category.isEmpty() && language.isEmpty();
  }

  boolean takes(EntryTraits traits) {
    return takes(traits.severity())
        && (category.isEmpty() || category.equals(traits.category()))
        && takesLanguage(traits.language());
  }

  private boolean takes(@Nullable Severity severity) {
    return least == null || (severity != null && severity.compareTo(least) >= 0);
  }

  private boolean takesLanguage(String spoken) {
    return language.isEmpty() || spoken.equals(language) || spoken.startsWith(language + "-");
  }
}
