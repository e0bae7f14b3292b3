package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.enforcement.actions.StrikeOutcome;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.app.review.station.Consequence;
import dev.fairhaven.app.review.station.Judged;
import dev.fairhaven.app.review.station.Rulings;
import dev.fairhaven.app.review.station.web.StationPage.PolicyGroup;
import dev.fairhaven.app.review.station.web.StationPage.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists the policy sections, each with what a strike under it would lead to.
@Component
final class PolicyPanel {

  private final Policies policies;
  private final Rulings rulings;

  PolicyPanel(Policies policies, Rulings rulings) {
    this.policies = policies;
    this.rulings = rulings;
  }

  List<PolicyGroup> of(Judged judged, @Nullable PolicyRef chosen) {
    var current = policies.current();
    var strikes = rulings.strikes(judged, current.stream().map(PolicyPanel::first).toList());
    return current.stream().map(policy -> group(policy, strikes, chosen)).toList();
  }

  /// Strikes are counted per policy, so any of its sections gives the same result.
  private static PolicyRef first(Policy policy) {
    return new PolicyRef(policy.version(), policy.sections().getFirst().number());
  }

  private static PolicyGroup group(
      Policy policy, Map<PolicyRef, StrikeOutcome> strikes, @Nullable PolicyRef chosen) {
    var strike = Consequence.strike(strikes.get(first(policy)));
    return new PolicyGroup(
        policy.title(),
        policy.sections().stream()
            .map(section -> section(policy, section, strike, chosen))
            .toList());
  }

  private static Section section(
      Policy policy, PolicySection section, String strike, @Nullable PolicyRef chosen) {
    var ref = new PolicyRef(policy.version(), section.number());
    return new Section(
        PolicyField.write(ref),
        section.number(),
        section.title(),
        section.text(),
        section.severity().name().toLowerCase(Locale.ROOT),
        tone(section.severity()),
        strike,
        ref.equals(chosen));
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case LOW -> Tone.NEUTRAL;
      case MODERATE -> Tone.MODERATE;
      case SERIOUS -> Tone.SERIOUS;
      case CRITICAL -> Tone.CRITICAL;
    };
  }
}
