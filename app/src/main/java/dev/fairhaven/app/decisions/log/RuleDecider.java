package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedRule;
import dev.fairhaven.app.detection.rulesets.Detection;
import dev.fairhaven.app.detection.rulesets.Finding;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.intake.ingest.Answer;
import dev.fairhaven.app.intake.ingest.Answer.ActionAnswer;
import dev.fairhaven.app.intake.ingest.EventDecider;
import dev.fairhaven.app.platform.kernel.DecisionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides about events by evaluating the live rule set.
@Component
class RuleDecider implements EventDecider {

  private final Detection detection;
  private final Policies policies;
  private final Decisions decisions;
  private final DecisionLog log;
  private final InstantSource clock;

  RuleDecider(
      Detection detection,
      Policies policies,
      Decisions decisions,
      DecisionLog log,
      InstantSource clock) {
    this.detection = detection;
    this.policies = policies;
    this.decisions = decisions;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public List<Answer> decide(List<Undecided> events, Places places) {
    var findings = detection.evaluate(events.stream().map(Undecided::event).toList(), places);
    var now = clock.instant();
    var taken = new ArrayList<Decision>(events.size());
    for (int i = 0; i < events.size(); i++) {
      taken.add(decision(events.get(i), findings.get(i), now));
    }
    decisions.recordAll(taken);
    return taken.stream().map(RuleDecider::answer).toList();
  }

  private Decision decision(Undecided undecided, Finding finding, Instant now) {
    var event = undecided.event();
    var draft =
        new DecisionDraft(
            event.subject(),
            event.actor(),
            new Decider.Rules(finding.ruleSetVersion()),
            new Cause.OfEvent(event.id()),
            actions(finding.verdicts()),
            policy(finding.section()),
            null);
    return Decision.of(draft, undecided.decision(), now)
        .restingOn(finding.evidence(), finding.labels());
  }

  /// Ignores verdicts that name no action; publishing rejects rule sets that contain one.
  private static List<Action> actions(List<String> verdicts) {
    var actions =
        verdicts.stream().map(Actions::ofVerdict).flatMap(Optional::stream).distinct().toList();
    return actions.isEmpty() ? List.of(new Action.Allow()) : actions;
  }

  private @Nullable PolicyRef policy(@Nullable String section) {
    return section == null ? null : policies.findRef(section).orElse(null);
  }

  @Override
  public Map<DecisionId, Answer> recall(Collection<DecisionId> ids) {
    return log.find(ids).stream().collect(Collectors.toMap(Decision::id, RuleDecider::answer));
  }

  private static Answer answer(Decision decision) {
    return new Answer(
        decision.id(),
        decision.verdict(),
        decision.actions().stream()
            .map(action -> new ActionAnswer(Actions.name(action), Actions.parameters(action)))
            .toList(),
        decision.labels().stream().map(EntityLabel::name).distinct().toList(),
        decision.evidence().rules().stream().map(MatchedRule::name).toList(),
        decision.decider() instanceof Decider.Rules(int version) ? version : 0);
  }
}
