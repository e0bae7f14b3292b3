package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicySection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision as one line of a list, with ids resolved to names.
///
/// @param subject the item the decision is about
/// @param account the account affected; null if unknown or identical to the subject
/// @param by the decider's name
/// @param section the policy section it rests on; null if none
public record DecisionLine(
    Decision decision,
    Named subject,
    @Nullable Named account,
    String by,
    @Nullable PolicySection section) {

  /// The subject without its own text: `comment by Ana`.
  public String about() {
    return subject.isTitled() || account == null
        ? subject.name()
        : subject.type() + " by " + account.name();
  }

  public List<String> rules() {
    return decision.evidence().rules().stream().map(rule -> rule.name()).toList();
  }

  public boolean isReversal() {
    return decision.reverses() != null;
  }
}
