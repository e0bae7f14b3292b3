/// Figures: counts over time, and the overview that shows them.
///
/// Start at [Figures].
/// - **Consumes** `EventsAccepted` and `DecisionsTaken`, in their transactions: counts are exact.
/// - **Invariants.** Counting only inserts rows, so it never waits for a lock. Keys are names
///   chosen by staff or by the product (rules, verdicts, event types), never user content.
/// - **Time.** Counts per minute are kept for [Figures#MINUTES_KEPT], counts per hour forever.
///   Every answer includes the most recent counts.
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
