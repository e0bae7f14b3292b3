package dev.fairhaven.app.detection.rulesets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publishing would change, before it is done.
///
/// @param next the number of the version it would make
/// @param tests what came of the tests
/// @param warnings what the check says although the rules are good
/// @param noteError what is wrong with the note; null where nothing is
public record RulePreviewPage(
    RuleForm form,
    int next,
    SourcesDiff diff,
    String tests,
    List<CheckMessage> warnings,
    @Nullable String noteError) {}
