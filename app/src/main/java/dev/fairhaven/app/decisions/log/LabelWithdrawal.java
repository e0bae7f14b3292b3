package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.detection.evidence.Evidence.MatchedRule;
import dev.fairhaven.app.intake.entities.EntityLabels;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Removes the labels that rules attached with a decision when that decision is reversed; left in
/// place, they would make later decisions stricter. A label stays as long as another decision that
/// attached it stands. Writes in the caller's transaction; idempotent.
@Component
class LabelWithdrawal {

  private final DecisionLog log;
  private final EntityLabels labels;

  LabelWithdrawal(DecisionLog log, EntityLabels labels) {
    this.log = log;
    this.labels = labels;
  }

  @EventListener
  void on(DecisionsTaken taken) {
    for (var decision : taken.decisions()) {
      if (decision.reverses() != null) {
        log.find(List.of(decision.reverses()))
            .forEach(reversed -> withdraw(reversed, decision.time()));
      }
    }
  }

  private void withdraw(Decision reversed, Instant at) {
    var withdrawn =
        reversed.labels().stream()
            .filter(label -> !log.isLabelledByAnother(label, reversed.id()))
            .toList();
    if (!withdrawn.isEmpty()) {
      var rules =
          reversed.evidence().rules().stream().map(MatchedRule::name).collect(Collectors.toSet());
      labels.withdraw(withdrawn, (_, reason, _) -> rules.contains(reason), at);
    }
  }
}
