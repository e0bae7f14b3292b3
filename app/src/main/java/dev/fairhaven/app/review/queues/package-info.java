/// Tasks waiting for a person: which queue they go to, which is due first, who holds them.
///
/// Start at [Queues]; the rules without storage are in [TaskState], [Routing] and [Priority].
/// - **Consumes** `DecisionsTaken`: a decision that asks for review opens a task.
/// - **Invariants.** At most one unfinished task per item and kind (an appeal is always one of its
///   own). At most one live lease per task. A reviewer never gets a task that excludes them.
/// - **Time.** A lease ends by the clock alone: nothing has to run for a claim to expire.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "decisions.policy",
      "intake.ingest",
      "intake.entities",
      "decisions.log"
    })
@NullMarked
package dev.fairhaven.app.review.queues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
