/// What findings and decisions rest on: the rules that matched, and what they saw.
///
/// Start at [Evidence]; [EvidenceJson] is its form in the database and on the wire.
@ApplicationModule(allowedDependencies = {"platform.kernel"})
@NullMarked
package dev.fairhaven.app.detection.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
