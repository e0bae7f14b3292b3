package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicySection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the policy section to preselect for a suspicion that was reported. Pure.
///
/// It searches titles, so that it keeps working when a team rewrites its policies: first for a
/// section that mentions the suspicion, then for a policy that does, of which it takes the first
/// section.
final class Suggestion {

  private Suggestion() {}

  /// @param suspicion in words, such as `hate`
  static Optional<PolicyRef> of(String suspicion, List<Policy> policies) {
    var inSections =
        policies.stream()
            .flatMap(
                policy ->
                    policy.sections().stream()
                        .filter(section -> names(section.title(), suspicion))
                        .map(section -> ref(policy, section)))
            .findFirst();
    return inSections.or(
        () ->
            policies.stream()
                .filter(policy -> names(policy.title(), suspicion))
                .map(policy -> ref(policy, policy.sections().getFirst()))
                .findFirst());
  }

  private static boolean names(String title, String suspicion) {
    return title.toLowerCase(Locale.ROOT).contains(suspicion.toLowerCase(Locale.ROOT));
  }

  private static PolicyRef ref(Policy policy, PolicySection section) {
    return new PolicyRef(policy.version(), section.number());
  }
}
