package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.StrikeLadder;
import dev.fairhaven.app.platform.kernel.DecisionId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The arithmetic of strikes. Pure: no clock, no storage.
///
/// Strikes are counted per policy, across all its versions. A strike counts for the lifetime that
/// was in effect when it was given or for the policy's current lifetime, whichever is shorter, so
/// that a strike never counts for longer than the person was told.
final class Strikes {

  private Strikes() {}

  /// The outcome of a strike given at `at`.
  ///
  /// @param held the strikes on record, of any policy and age, that have not been reversed
  static StrikeOutcome next(
      List<EnforcementAction> held, Violation violation, StrikeLadder ladder, Instant at) {
    var counting = held.stream().filter(strike -> counts(strike, violation, at)).toList();
    var times = counting.stream().map(EnforcementAction::startsAt).toList();
    int rungs = ladder.rungs().size();
    int number = (int) Math.min(ladder.active(times, at) + 1, rungs);
    return new StrikeOutcome(
        number, rungs, ladder.next(times, at), at.plus(ladder.strikeLifetime()), at);
  }

  /// The strike as an enforcement action, ready to be recorded.
  static EnforcementAction given(DecisionId decision, Violation violation, StrikeOutcome outcome) {
    return new EnforcementAction(
        EnforcementId.next(),
        decision,
        violation.item(),
        violation.account(),
        violation.policy(),
        new Effect.Strike(outcome.number(), outcome.of()),
        EnforcementAction.Origin.DECISION,
        outcome.at(),
        outcome.countsUntil(),
        EnforcementAction.Status.ACTIVE,
        null,
        null);
  }

  /// Whether the violation already has its strike: an item gets one strike per policy for as long
  /// as that strike counts. Violations by an account as a whole each get their own.
  static boolean isStruck(List<EnforcementAction> held, Violation violation, Instant at) {
    return !violation.isOfWholeAccount()
        && held.stream()
            .filter(strike -> counts(strike, violation, at))
            .anyMatch(strike -> strike.item().equals(violation.item()));
  }

  /// The violation that `strike` was given for.
  static Violation violation(EnforcementAction strike) {
    return new Violation(
        strike.item(),
        Objects.requireNonNull(strike.account(), "strikes have an account"),
        Objects.requireNonNull(strike.policy(), "strikes have a policy"));
  }

  static boolean samePolicy(EnforcementAction strike, EnforcementAction other) {
    return policyOf(violation(strike)).equals(policyOf(violation(other)));
  }

  private static boolean counts(EnforcementAction strike, Violation violation, Instant at) {
    var earlier = violation(strike);
    return earlier.account().equals(violation.account())
        && policyOf(earlier).equals(policyOf(violation))
        && !strike.startsAt().isAfter(at)
        && Objects.requireNonNull(strike.endsAt(), "strikes end").isAfter(at);
  }

  private static String policyOf(Violation violation) {
    return violation.policy().version().policy();
  }
}
