package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.rulesets.RuleSetVersion;
import dev.fairhaven.app.platform.web.Option;
import java.util.List;

/// The differences between two versions of the rule set.
///
/// @param author the author of the later version
/// @param versions the versions to choose from
public record RuleChangesPage(
    RuleSetVersion before,
    RuleSetVersion after,
    String author,
    SourcesDiff diff,
    List<Option> versions) {}
