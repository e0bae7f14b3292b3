package dev.fairhaven.app.detection.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rule editor.
///
/// @param text of the open file as it is being written
/// @param paths all files, those added included and those removed left out
/// @param basePaths files of the version that is changed
/// @param problem what is wrong, in a sentence; null where nothing is known to be
/// @param messages what the check says, each with the place and a caret
/// @param isChecked whether the sources were just checked and are good
public record RuleEditorPage(
    RuleForm form,
    String text,
    List<String> paths,
    Set<String> basePaths,
    @Nullable String problem,
    List<CheckMessage> messages,
    boolean isChecked) {

  /// @param path the file it is about
  /// @param rendered as people read it, over several lines
  public record CheckMessage(boolean isError, String path, int line, String rendered) {}

  /// How a file differs from the version that is changed: `changed`, `new` or nothing.
  public String mark(String path) {
    if (!basePaths.contains(path)) {
      return "new";
    }
    return form.changed().containsKey(path) ? "changed" : "";
  }
}
