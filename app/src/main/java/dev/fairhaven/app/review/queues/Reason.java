package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.FlagId;

/// Why an item needs review. A task collects reasons until it is decided.
public sealed interface Reason {

  /// A rule's verdict in this decision asked for review.
  record RuleReason(DecisionId decision) implements Reason {}

  /// The item was flagged.
  record FlagReason(FlagId flag) implements Reason {}

  /// The affected person appealed.
  record AppealReason(AppealId appeal) implements Reason {}
}
