/// Flags: reports by users, trusted flaggers, authorities and automation that an item may violate
/// policy.
///
/// Start at [Flags].
/// - **Consumes** `DecisionsTaken`: a decision about an item resolves the open flags on it.
/// - **Publishes** `flag.resolved` to the platform, in the transaction that resolved the flag.
/// - **Invariants.** A flag is raised once per id, however often it is sent. It opens a review
///   task, or joins the open one about the same item.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "decisions.policy",
      "intake.ingest",
      "intake.entities",
      "decisions.log",
      "enforcement.delivery",
      "review.queues"
    })
@NullMarked
package dev.fairhaven.app.review.flags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
