/// The review station: one task, everything needed to judge it, and a decision with its
/// consequence.
///
/// Start at [Review]. The available choices are in [Choices]; [Consequence] puts their effects into
/// words.
/// - **Invariants.** A decision is stored before the reviewer sees the next task, and carried out
///   exactly once, after its undo window. A crash in between loses nothing. Only the lease holder
///   can decide a task.
/// - **Time.** The undo window runs by the server's clock.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "decisions.policy",
      "intake.ingest",
      "intake.entities",
      "detection.hashbanks",
      "decisions.log",
      "enforcement.actions",
      "review.queues",
      "review.flags",
      "review.appeals",
      "detection.evidence"
    })
@NullMarked
package dev.fairhaven.app.review.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
