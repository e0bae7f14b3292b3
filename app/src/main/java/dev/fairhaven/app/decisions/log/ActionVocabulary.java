package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.detection.rulesets.RuleVocabulary;
import org.springframework.stereotype.Component;

/// Lets rules use the declared actions and cite the sections of policies in effect.
@Component
class ActionVocabulary implements RuleVocabulary {

  private final Policies policies;

  ActionVocabulary(Policies policies) {
    this.policies = policies;
  }

  @Override
  public boolean isVerdict(String verdict) {
    return Actions.ofVerdict(verdict).isPresent();
  }

  @Override
  public String verdicts() {
    return Actions.VERDICTS;
  }

  @Override
  public boolean isSection(String number) {
    return policies.findRef(number).isPresent();
  }
}
