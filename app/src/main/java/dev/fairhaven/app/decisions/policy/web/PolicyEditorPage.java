package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The policy editor.
///
/// @param errors validation messages by JSON pointer of the field
/// @param problem an error that concerns the whole draft; null if there is none
public record PolicyEditorPage(
    PolicyForm form, Map<String, String> errors, @Nullable String problem) {

  public boolean isNew() {
    return form.basedOn().equals("0");
  }

  public @Nullable String error(String pointer) {
    return errors.get(pointer);
  }

  public List<Option> severities() {
    return Arrays.stream(Severity.values())
        .map(each -> new Option(each.name().toLowerCase(Locale.ROOT), Format.words(each)))
        .toList();
  }

  public List<Option> sanctions() {
    return List.of(
        new Option("warn", "Warning"),
        new Option("suspend", "Suspension"),
        new Option("ban", "Ban"));
  }
}
