package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.rulesets.RuleSetVersion;
import java.util.List;

/// One version of the rule set, one file of it open.
///
/// @param live the number of the version that decides now
/// @param open path of the file shown
/// @param paths all its files
/// @param versions all versions, newest first, with the names of their authors
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
