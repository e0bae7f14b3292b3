package dev.fairhaven.app.detection.rulesets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A preview of what publishing would change.
///
/// @param next the number of the new version
/// @param tests the test results
/// @param warnings the warnings of the check
/// @param noteError the validation message for the note; null if it is valid
public record RulePreviewPage(
    RuleForm form,
    int next,
    SourcesDiff diff,
    String tests,
    List<CheckMessage> warnings,
    @Nullable String noteError) {}
