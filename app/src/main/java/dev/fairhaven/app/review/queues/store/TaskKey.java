package dev.fairhaven.app.review.queues.store;

import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.Reason;
import java.util.Comparator;

/// The key on which requests are merged into one task.
///
/// @param mergeKey distinguishes appeals, each of which is about its own decision; otherwise empty
record TaskKey(QueueKind kind, ItemRef item, String mergeKey) {

  static final Comparator<TaskKey> ORDER =
      Comparator.comparing((TaskKey key) -> key.item().type())
          .thenComparing(key -> key.item().id())
          .thenComparing(TaskKey::kind)
          .thenComparing(TaskKey::mergeKey);

  static TaskKey of(TaskOpening opening) {
    var request = opening.request();
    return new TaskKey(opening.kind(), request.item(), mergeKey(request.reason()));
  }

  private static String mergeKey(Reason reason) {
    return switch (reason) {
      case Reason.AppealReason(AppealId appeal) -> appeal.toString();
      case Reason.RuleReason(DecisionId _), Reason.FlagReason(FlagId _) -> "";
    };
  }
}
