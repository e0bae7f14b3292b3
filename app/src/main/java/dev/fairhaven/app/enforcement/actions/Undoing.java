package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.enforcement.actions.EnforcementAction.Origin;
import dev.fairhaven.app.enforcement.actions.EnforcementAction.Status;
import dev.fairhaven.app.enforcement.actions.Reversed.Aftermath;
import dev.fairhaven.app.enforcement.actions.Reversed.Eased;
import dev.fairhaven.app.enforcement.actions.Reversed.Undone;
import dev.fairhaven.app.platform.kernel.DecisionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Works out what a reversal changes. Pure: no storage.
///
/// First, the decision's own enforcement actions are undone. Then the remaining strikes are
/// recounted from the first one: every later strike moves down a rung, and if the sanction of that
/// rung is milder than the one in place, it replaces it. The replacement counts from the same
/// start, so that time already served counts. A reversal never makes anything harsher.
final class Undoing {

  private static final Comparator<EnforcementAction> AS_GIVEN =
      Comparator.comparing(EnforcementAction::startsAt)
          .thenComparing(enforcementAction -> enforcementAction.id().value());

  private final Ladders ladders;
  private final DecisionId reversal;
  private final Instant at;

  Undoing(Ladders ladders, DecisionId reversal, Instant at) {
    this.ladders = ladders;
    this.reversal = reversal;
    this.at = at;
  }

  /// The enforcement actions of the reversed decision, in their new state.
  ///
  /// @param own the decision's enforcement actions
  /// @param others all other enforcement actions on the same item and account
  List<Undone> undo(List<EnforcementAction> own, List<EnforcementAction> others) {
    return own.stream()
        .filter(enforcementAction -> isStanding(enforcementAction.status()))
        .map(
            enforcementAction ->
                new Undone(
                    enforcementAction.ended(Status.REVERSED, at, reversal),
                    aftermath(enforcementAction, others, at)))
        .toList();
  }

  /// The strikes and sanctions that move down a rung once `refunded` no longer counts.
  ///
  /// @param onAccount the remaining enforcement actions on the account, without those of the
  ///   reversed decision
  List<Eased> ease(EnforcementAction refunded, List<EnforcementAction> onAccount) {
    var standing =
        onAccount.stream()
            .filter(enforcementAction -> isStanding(enforcementAction.status()))
            .sorted(AS_GIVEN)
            .toList();
    List<Eased> eased = new ArrayList<>();
    List<EnforcementAction> before = new ArrayList<>();
    for (var strike : standing) {
      if (strike.effect() instanceof Effect.Strike && Strikes.samePolicy(strike, refunded)) {
        if (AS_GIVEN.compare(strike, refunded) > 0) {
          eased.addAll(climbAgain(strike, before, standing));
        }
        before.add(strike);
      }
    }
    return eased;
  }

  private List<Eased> climbAgain(
      EnforcementAction strike, List<EnforcementAction> before, List<EnforcementAction> standing) {
    var violation = Strikes.violation(strike);
    var ladder = ladders.of(violation.policy().version());
    var outcome = Strikes.next(before, violation, ladder, strike.startsAt());
    List<Eased> eased = new ArrayList<>();
    renumbered(strike, outcome).ifPresent(eased::add);
    standing.stream()
        .filter(enforcementAction -> isSanctionFor(strike, enforcementAction))
        .findFirst()
        .flatMap(sanction -> milder(sanction, outcome))
        .ifPresent(eased::add);
    return eased;
  }

  private Optional<Eased> renumbered(EnforcementAction strike, StrikeOutcome outcome) {
    var effect = new Effect.Strike(outcome.number(), outcome.of());
    return strike.effect() instanceof Effect.Strike(int number, _) && effect.number() < number
        ? Optional.of(eased(strike, effect, strike.endsAt()))
        : Optional.empty();
  }

  private Optional<Eased> milder(EnforcementAction sanction, StrikeOutcome outcome) {
    if (Sanction.compare(outcome.sanction(), sanctionOf(sanction.effect())) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        eased(sanction, Effect.of(outcome.sanction()), outcome.sanctionUntil().orElse(null)));
  }

  private Eased eased(
      EnforcementAction enforcementAction, Effect effect, @Nullable Instant endsAt) {
    return new Eased(
        enforcementAction.ended(Status.EASED, at, reversal),
        inPlaceOf(enforcementAction, effect, endsAt));
  }

  private EnforcementAction inPlaceOf(
      EnforcementAction enforcementAction, Effect effect, @Nullable Instant endsAt) {
    boolean served = endsAt != null && !endsAt.isAfter(at);
    return new EnforcementAction(
        EnforcementId.next(),
        enforcementAction.decision(),
        enforcementAction.item(),
        enforcementAction.account(),
        enforcementAction.policy(),
        effect,
        enforcementAction.origin(),
        enforcementAction.startsAt(),
        endsAt,
        served ? Status.EXPIRED : Status.ACTIVE,
        served ? endsAt : null,
        null);
  }

  /// What remains of `enforcementAction` after it has ended.
  static Aftermath aftermath(
      EnforcementAction enforcementAction, List<EnforcementAction> others, Instant at) {
    if (!enforcementAction.isInForce(at)) {
      return Aftermath.OVER;
    }
    return others.stream()
            .anyMatch(other -> asksTheSame(enforcementAction, other) && other.isInForce(at))
        ? Aftermath.KEPT
        : Aftermath.LIFTED;
  }

  private static boolean asksTheSame(EnforcementAction enforcementAction, EnforcementAction other) {
    return !other.decision().equals(enforcementAction.decision())
        && other.target().equals(enforcementAction.target())
        && switch (enforcementAction.effect()) {
          case Effect.Label label -> other.effect().equals(label);
          case Effect.Limit _ -> other.effect() instanceof Effect.Limit;
          case Effect.Remove _ -> other.effect() instanceof Effect.Remove;
          case Effect.Suspend _ -> other.effect() instanceof Effect.Suspend;
          case Effect.Ban _ -> other.effect() instanceof Effect.Ban;
          // Every strike and every warning is independent.
          case Effect.Warn _, Effect.Strike _ -> false;
        };
  }

  private static boolean isStanding(Status status) {
    return switch (status) {
      case ACTIVE, EXPIRED -> true;
      case REVERSED, EASED -> false;
    };
  }

  private static boolean isSanctionFor(
      EnforcementAction strike, EnforcementAction enforcementAction) {
    return enforcementAction.origin() == Origin.LADDER
        && enforcementAction.decision().equals(strike.decision());
  }

  private static Sanction sanctionOf(Effect effect) {
    return switch (effect) {
      case Effect.Warn _ -> new Sanction.Warn();
      case Effect.Suspend(var period) -> new Sanction.Suspend(period);
      case Effect.Ban _ -> new Sanction.Ban();
      case Effect.Label _, Effect.Limit _, Effect.Remove _, Effect.Strike _ ->
          throw new IllegalArgumentException(effect.wireName() + " is no sanction of a ladder");
    };
  }
}
