package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.PublishedPolicy;
import java.util.List;

/// The list of policies that are in effect or scheduled.
///
/// @param policies in reading order
/// @param coming versions that are published but not yet in effect
public record PoliciesPage(
    List<PublishedPolicy> policies, List<PublishedPolicy> coming, boolean mayEdit) {}
