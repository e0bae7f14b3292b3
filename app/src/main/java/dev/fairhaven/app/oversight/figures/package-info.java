/// Figures about everything: counts over time, and the overview that shows them.
///
/// Start at [Figures].
/// - **Consumes** `EventsAccepted` and `DecisionsTaken`, in their transactions: counts are exact.
/// - **Invariants.** Counting adds a few rows to a table that nobody updates; it never waits. Keys
///   are names that staff or the product chose (rules, verdicts, event types), never user content.
/// - **Time.** Counts are kept by minute for [Figures#MINUTES_KEPT] and by hour for good. What was
///   counted a moment ago is in every answer.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "decisions.policy",
      "intake.ingest",
      "decisions.log",
      "review.queues",
      "enforcement.delivery",
      "detection.evidence"
    })
@NullMarked
package dev.fairhaven.app.oversight.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
