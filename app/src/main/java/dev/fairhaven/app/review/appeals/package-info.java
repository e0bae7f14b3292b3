/// Requests to look again, always decided by somebody else.
///
/// Start at [Appeals]. An appeal is lodged on the page of its notice (`web`) or through the API,
/// waits as a task in the queue `appeals`, and is answered from the review station.
/// - **Publishes** the webhook message `appeal.decided`, in the transaction that answered it.
/// - **Invariants.** One appeal for each notice; whoever took the decision decides no appeal
///   against it; a granted appeal leaves nothing of the decision in force.
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
