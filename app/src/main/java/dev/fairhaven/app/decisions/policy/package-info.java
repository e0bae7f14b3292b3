/// The rules people are judged by: versioned policies with sections, severities and strike ladders.
///
/// Start at [Policies].
/// - **Invariants.** A published version never changes, because decisions name it. Section numbers
///   are unique over all policies in effect or coming. A ladder never gets milder.
/// - **Time.** A version is in effect from its `effectiveFrom`; a decision rests on the version in
///   effect when it is taken.
/// - **Replicas.** Each holds all versions in memory and polls for new ones.
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.audit"})
@NullMarked
package dev.fairhaven.app.decisions.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
