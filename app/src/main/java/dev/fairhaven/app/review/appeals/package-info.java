/// Appeals against decisions, always reviewed by someone other than the original reviewer.
///
/// Start at [Appeals]. An appeal is lodged on the page of its notice (`web`) or through the API,
/// becomes a task in the queue `appeals`, and is decided in the review station.
/// - **Publishes** the webhook message `appeal.decided`, in the transaction that decided the
///   appeal.
/// - **Invariants.** Each notice has at most one appeal. A reviewer never decides an appeal against
///   their own decision. After a granted appeal, no enforcement action of the decision remains in
///   force.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.settings",
      "platform.access",
      "platform.web",
      "platform.audit",
      "decisions.policy",
      "decisions.log",
      "enforcement.delivery",
      "review.queues",
      "enforcement.notices"
    })
@NullMarked
package dev.fairhaven.app.review.appeals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
