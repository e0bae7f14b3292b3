package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.detection.hashbanks.BankHit.Verdict;
import dev.fairhaven.app.detection.hashbanks.BankHits;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells banks whether what they matched was right: people who look at an item and act on it say
/// yes, those who let it be say no.
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

  /// A reversal, or an answer to an appeal, says more about the first decision.
  private static boolean isAboutItem(Decision decision) {
    return decision.reverses() == null && decision.cause() instanceof Cause.OfTask;
  }
}
