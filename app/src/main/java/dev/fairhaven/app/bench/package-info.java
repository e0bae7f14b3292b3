/// Load for measuring: events sent to a running instance, and reviewers who claim tasks.
///
/// Start at [IngestBench] and [ClaimBench]. Figures and how they were taken are in
/// `docs/performance.md`.
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "ingest", "imports", "queues", "detection"})
@NullMarked
package dev.fairhaven.app.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
