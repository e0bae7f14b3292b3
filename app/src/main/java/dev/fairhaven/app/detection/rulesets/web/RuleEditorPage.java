package dev.fairhaven.app.detection.rulesets.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rule editor.
///
/// @param text the open file as edited so far
/// @param paths all files, including added and without removed ones
/// @param basePaths the files of the version being edited
/// @param problem the error in a sentence; null if none is known
/// @param messages the messages of the check
/// @param tests the test results of rules that passed the check just now; null otherwise
public record RuleEditorPage(
    RuleForm form,
    String text,
    List<String> paths,
    Set<String> basePaths,
    @Nullable String problem,
    List<CheckMessage> messages,
    @Nullable String tests) {

  /// How a file differs from the version being edited: `changed`, `new` or empty.
  public String mark(String path) {
    if (!basePaths.contains(path)) {
      return "new";
    }
    return form.changed().containsKey(path) ? "changed" : "";
  }
}
