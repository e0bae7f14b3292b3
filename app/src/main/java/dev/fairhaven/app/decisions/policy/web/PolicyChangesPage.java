package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.PublishedPolicy;
import java.util.List;

/// The differences between two versions of a policy.
///
/// @param history all versions, to choose others from
public record PolicyChangesPage(
    PublishedPolicy before,
    PublishedPolicy after,
    PolicyDiff diff,
    List<PublishedPolicy> history) {}
