package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.PublishedPolicy;
import java.util.List;

/// The list of policies in effect, and of those that will be.
///
/// @param policies in reading order
/// @param coming versions published but not yet in effect
public record PoliciesPage(
    List<PublishedPolicy> policies, List<PublishedPolicy> coming, boolean mayEdit) {}
