/// The review station: one task, everything needed to judge it, a decision with its consequence.
///
/// Start at [Review]. What a reviewer may choose is in [Choices], and what follows from it is put
/// into words by [Consequence].
/// - **Invariants.** A decision is kept before the reviewer sees the next task, and carried out
///   exactly once, after the time in which it can be undone. A crash between the two loses nothing.
///   Nobody decides a task they do not hold.
/// - **Time.** The undo window runs by the clock of the server.
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
