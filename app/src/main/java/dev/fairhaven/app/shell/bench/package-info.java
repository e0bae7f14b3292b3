/// Load for measuring: events sent to a running instance, reviewers who claim tasks, and rules that
/// evaluate events.
///
/// Start at [IngestBench], [ClaimBench] and [RuleBench]; [HostBench] measures how well bad hosts
/// are found. Figures and how they were taken are in `docs/performance.md`.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "intake.imports",
      "review.queues",
      "detection.hashbanks",
      "detection.rulesets",
      "detection.builtinclassifiers"
    })
@NullMarked
package dev.fairhaven.app.shell.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
