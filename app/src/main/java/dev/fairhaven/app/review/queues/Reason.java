package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.FlagId;

/// Why somebody should look at an item. A task collects reasons until it is decided.
public sealed interface Reason {

  /// Rules asked for review in this decision.
  record RuleReason(DecisionId decision) implements Reason {}

  /// Somebody reported the item.
  record FlagReason(FlagId flag) implements Reason {}

  /// The person affected asks to look again.
  record AppealReason(AppealId appeal) implements Reason {}
}
