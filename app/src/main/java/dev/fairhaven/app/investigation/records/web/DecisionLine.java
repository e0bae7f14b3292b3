package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicySection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision as one line of a list, with names for what it holds ids of.
///
/// @param subject what was judged
/// @param account whom it concerns; null where unknown or the subject itself
/// @param by who or what decided
/// @param section the policy section it rests on; null where none
public record DecisionLine(
    Decision decision,
    Named subject,
    @Nullable Named account,
    String by,
    @Nullable PolicySection section) {

  /// What was judged in a few words that do not repeat it: `comment by Ana`.
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
