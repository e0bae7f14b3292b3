package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.rulesets.RuleSetVersion;
import java.util.List;

/// One version of the rule set, with one of its files open.
///
/// @param live the number of the live version
/// @param open path of the file shown
/// @param paths all files of the version
/// @param versions all versions, newest first, with their authors' names
public record RulesPage(
    RuleSetVersion shown,
    int live,
    String open,
    SourceView source,
    List<String> paths,
    List<Authored> versions) {

  public record Authored(RuleSetVersion version, String author) {}

  public boolean isLive() {
    return shown.version() == live;
  }
}
