package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.StrikeLadder;
import dev.fairhaven.app.platform.kernel.DecisionId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The arithmetic of strikes. Pure: no clock, no storage.
///
/// Strikes are counted for each policy apart, over all its versions. A strike counts until the time
/// it was given for is up, or, where the policy now says less, until that: a person is never held
/// to a strike for longer than they were told.
final class Strikes {

  private Strikes() {}

  /// What a strike at `at` leads to.
  ///
  /// @param held the strikes on record, whatever their policy and age, that were not taken back
  static StrikeOutcome next(
      List<EnforcementAction> held, Violation violation, StrikeLadder ladder, Instant at) {
    var counting = held.stream().filter(strike -> counts(strike, violation, at)).toList();
    var times = counting.stream().map(EnforcementAction::startsAt).toList();
    int rungs = ladder.rungs().size();
    int number = (int) Math.min(ladder.active(times, at) + 1, rungs);
    return new StrikeOutcome(
        number, rungs, ladder.next(times, at), at.plus(ladder.strikeLifetime()), at);
  }

  /// The strike as it will be on record once it is given.
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

  /// Whether the violation has had its strike: one item gets one strike for each policy, as long as
  /// that strike counts. Two violations of an account as a whole are two.
  static boolean isStruck(List<EnforcementAction> held, Violation violation, Instant at) {
    return !violation.isOfWholeAccount()
        && held.stream()
            .filter(strike -> counts(strike, violation, at))
            .anyMatch(strike -> strike.item().equals(violation.item()));
  }

  /// What `strike` was given for.
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
