/// Reports that an item may violate policy, from users, trusted flaggers, authorities and
/// automation.
///
/// Start at [Flags].
/// - **Consumes** `DecisionsTaken`: a decision about an item resolves the open flags on it.
/// - **Publishes** `flag.resolved` to the platform, in the transaction that resolved the flag.
/// - **Invariants.** A flag is raised once per id, however often it is sent. It opens a task or
///   joins the one that is open.
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
