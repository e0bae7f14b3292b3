package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.Policy;
import org.jspecify.annotations.Nullable;

/// A preview of what publishing a draft would change.
///
/// @param next the version it would become
/// @param diff against the version it is based on; null for a new policy
public record PolicyPreviewPage(PolicyForm form, Policy next, @Nullable PolicyDiff diff) {}
