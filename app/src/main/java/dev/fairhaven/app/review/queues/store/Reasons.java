package dev.fairhaven.app.review.queues.store;

import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.review.queues.Reason;

/// Maps reasons to their stored form: a kind and an id.
final class Reasons {

  private Reasons() {}

  static String kind(Reason reason) {
    return switch (reason) {
      case Reason.RuleReason _ -> "rule";
      case Reason.FlagReason _ -> "flag";
      case Reason.AppealReason _ -> "appeal";
    };
  }

  static String ref(Reason reason) {
    return switch (reason) {
      case Reason.RuleReason(DecisionId decision) -> decision.toString();
      case Reason.FlagReason(FlagId flag) -> flag.value();
      case Reason.AppealReason(AppealId appeal) -> appeal.toString();
    };
  }

  static Reason reason(String kind, String ref) {
    return switch (kind) {
      case "rule" -> new Reason.RuleReason(DecisionId.parse(ref));
      case "flag" -> new Reason.FlagReason(new FlagId(ref));
      case "appeal" -> new Reason.AppealReason(AppealId.parse(ref));
      default -> throw new IllegalStateException("reason stored as " + kind);
    };
  }
}
