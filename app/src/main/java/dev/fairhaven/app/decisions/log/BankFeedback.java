package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.detection.hashbanks.BankHit.Verdict;
import dev.fairhaven.app.detection.hashbanks.BankHits;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Feeds decisions back to hash banks: acting on an item confirms its hash matches, and allowing it
/// marks them as false positives.
@Component
class BankFeedback {

  private final BankHits hits;

  BankFeedback(BankHits hits) {
    this.hits = hits;
  }

  @EventListener
  void on(DecisionsTaken taken) {
    for (var decision : taken.decisions()) {
      if (decision.decider() instanceof Decider.Person(var staff) && isAboutItem(decision)) {
        List<ItemRef> items = List.of(decision.item());
        hits.judge(
            items, decision.isPlainAllow() ? Verdict.WRONG : Verdict.RIGHT, "staff/" + staff);
      }
    }
  }

  /// Reversals and appeal answers judge the first decision rather than the item.
  private static boolean isAboutItem(Decision decision) {
    return decision.reverses() == null && decision.cause() instanceof Cause.OfTask;
  }
}
