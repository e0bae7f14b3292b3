package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.rulesets.RuleSetVersion;
import dev.fairhaven.app.platform.web.Option;
import java.util.List;

/// What changed from one version of the rule set to another.
///
/// @param author who made the later one
/// @param versions to choose others from
public record RuleChangesPage(
    RuleSetVersion before,
    RuleSetVersion after,
    String author,
    SourcesDiff diff,
    List<Option> versions) {}
