package dev.fairhaven.app.detection.rulesets.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rule editor.
///
/// @param text of the open file as it is being written
/// @param paths all files, those added included and those removed left out
/// @param basePaths files of the version that is changed
/// @param problem what is wrong, in a sentence; null where nothing is known to be
/// @param messages what the check says
/// @param tests what came of the tests of rules that were just found good; null otherwise
public record RuleEditorPage(
    RuleForm form,
    String text,
    List<String> paths,
    Set<String> basePaths,
    @Nullable String problem,
    List<CheckMessage> messages,
    @Nullable String tests) {

  /// How a file differs from the version that is changed: `changed`, `new` or nothing.
  public String mark(String path) {
    if (!basePaths.contains(path)) {
      return "new";
    }
    return form.changed().containsKey(path) ? "changed" : "";
  }
}
