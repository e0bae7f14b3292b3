/// Enforcement actions and their reversal: labels, limits, removals, warnings, strikes,
/// suspensions, bans.
///
/// Start at [Enforcement]. The arithmetic is in [Strikes] (adding a strike), [Consequences] (what a
/// decision leads to) and [Undoing] (what a reversal changes).
/// - **Consumes** `DecisionsTaken`, in the transaction that recorded the decisions.
/// - **Publishes** [Enforced], [Reversed] and [Expired], and the webhook messages
///   `decision.enforced`, `decision.reversed` and `enforcement.expired`, in that same transaction.
/// - **Invariants.** A decision adds at most one strike, however often it is delivered; one item
///   gets one strike for each policy while that strike counts. An enforcement action changes only
///   by ending. A reversal undoes everything its decision did, is idempotent, and makes nothing
///   harsher.
/// - **Time.** An enforcement action starts at the time of its decision and ends exactly at
///   `endsAt`, although its end is recorded and announced a few seconds later.
/// - **Order.** Violations by one account are processed one after the other under a lock on the
///   account, and take effect in the order of their decisions' times.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "decisions.policy",
      "decisions.log",
      "enforcement.delivery"
    })
@NullMarked
package dev.fairhaven.app.enforcement.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
