/// Tasks pending human review: which queue they are in, which is due first, and who has claimed
/// them.
///
/// Start at [Queues]; the logic without storage is in [TaskState], [Routing] and [Priority].
/// - **Consumes** `DecisionsTaken`: a decision that asks for review opens a task.
/// - **Invariants.** At most one unfinished task per item and kind (every appeal is its own task).
///   At most one live lease per task. A reviewer never gets a task that excludes them.
/// - **Time.** A lease expires by the clock alone; no background job has to end it.
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
