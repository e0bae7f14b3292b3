/// How the platform learns of things: signed webhooks from a transactional outbox, with retries and
/// a log.
///
/// Others start at [Outbox]; people at [Endpoints] and [Deliveries]. [Dispatcher] sends; what
/// follows from an answer is in [Verdict] and [RetrySchedule], the signature in [Signature].
/// - **Invariants.** A message exists exactly if the transaction that added it committed. It
///   reaches each endpoint that took its type then at least once, always under one id, or ends as
///   given up. Nothing is sent to an address that is not public, unless the operator allows it.
/// - **Order.** None is promised, not even for one endpoint.
/// - **Limits.** 50 endpoints; 8 messages on their way to one of them, 64 in all; 15 seconds an
///   attempt; messages and log are kept for 30 days.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "platform.fetch"
    })
@NullMarked
package dev.fairhaven.app.enforcement.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
