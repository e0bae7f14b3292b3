/// The published rules of the community: versioned policies with sections, severities and strike
/// ladders.
///
/// Start at [Policies].
/// - **Invariants.** A published version never changes, because decisions refer to it. Section
///   numbers are unique across all policies that are in effect or scheduled. A ladder never gets
///   milder from one rung to the next.
/// - **Time.** A version is in effect from its `effectiveFrom`; a decision refers to the version in
///   effect when it is made.
/// - **Replicas.** Each replica holds all versions in memory and polls for new ones.
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.audit"})
@NullMarked
package dev.fairhaven.app.decisions.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
