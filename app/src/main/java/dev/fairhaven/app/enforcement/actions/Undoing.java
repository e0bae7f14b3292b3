package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.enforcement.actions.Measure.Origin;
import dev.fairhaven.app.enforcement.actions.Measure.Status;
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
/// The decision's own measures are undone. Then the strikes that are left are climbed again from
/// the first: a later strike that had stood on the one taken back comes down a rung, and where that
/// rung is milder than the sanction in place, the milder one takes its place, counted from the same
/// start, so that time served is served. Nothing ever gets harsher by a reversal.
final class Undoing {

  private static final Comparator<Measure> AS_GIVEN =
      Comparator.comparing(Measure::startsAt).thenComparing(measure -> measure.id().value());

  private final Ladders ladders;
  private final DecisionId reversal;
  private final Instant at;

  Undoing(Ladders ladders, DecisionId reversal, Instant at) {
    this.ladders = ladders;
    this.reversal = reversal;
    this.at = at;
  }

  /// The measures of the reversed decision, as they now are.
  ///
  /// @param own its measures
  /// @param others every other measure on the same item and account
  List<Undone> undo(List<Measure> own, List<Measure> others) {
    return own.stream()
        .filter(measure -> isStanding(measure.status()))
        .map(
            measure ->
                new Undone(
                    measure.ended(Status.REVERSED, at, reversal), aftermath(measure, others, at)))
        .toList();
  }

  /// The strikes and sanctions that come down a rung when `refunded` no longer counts.
  ///
  /// @param onAccount what remains on the account: its measures but those of the decision reversed
  List<Eased> ease(Measure refunded, List<Measure> onAccount) {
    var standing =
        onAccount.stream()
            .filter(measure -> isStanding(measure.status()))
            .sorted(AS_GIVEN)
            .toList();
    List<Eased> eased = new ArrayList<>();
    List<Measure> before = new ArrayList<>();
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

  private List<Eased> climbAgain(Measure strike, List<Measure> before, List<Measure> standing) {
    var violation = Strikes.violation(strike);
    var ladder = ladders.of(violation.policy().version());
    var outcome = Strikes.next(before, violation, ladder, strike.startsAt());
    List<Eased> eased = new ArrayList<>();
    renumbered(strike, outcome).ifPresent(eased::add);
    standing.stream()
        .filter(measure -> isSanctionFor(strike, measure))
        .findFirst()
        .flatMap(sanction -> milder(sanction, outcome))
        .ifPresent(eased::add);
    return eased;
  }

  private Optional<Eased> renumbered(Measure strike, StrikeOutcome outcome) {
    var effect = new Effect.Strike(outcome.number(), outcome.of());
    return strike.effect() instanceof Effect.Strike(int number, _) && effect.number() < number
        ? Optional.of(eased(strike, effect, strike.endsAt()))
        : Optional.empty();
  }

  private Optional<Eased> milder(Measure sanction, StrikeOutcome outcome) {
    if (Sanction.compare(outcome.sanction(), sanctionOf(sanction.effect())) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        eased(sanction, Effect.of(outcome.sanction()), outcome.sanctionUntil().orElse(null)));
  }

  private Eased eased(Measure measure, Effect effect, @Nullable Instant endsAt) {
    return new Eased(measure.ended(Status.EASED, at, reversal), inPlaceOf(measure, effect, endsAt));
  }

  private Measure inPlaceOf(Measure measure, Effect effect, @Nullable Instant endsAt) {
    boolean served = endsAt != null && !endsAt.isAfter(at);
    return new Measure(
        EnforcementId.next(),
        measure.decision(),
        measure.item(),
        measure.account(),
        measure.policy(),
        effect,
        measure.origin(),
        measure.startsAt(),
        endsAt,
        served ? Status.EXPIRED : Status.ACTIVE,
        served ? endsAt : null,
        null);
  }

  /// What is left of `measure` once it has ended.
  static Aftermath aftermath(Measure measure, List<Measure> others, Instant at) {
    if (!measure.isInForce(at)) {
      return Aftermath.OVER;
    }
    return others.stream().anyMatch(other -> asksTheSame(measure, other) && other.isInForce(at))
        ? Aftermath.KEPT
        : Aftermath.LIFTED;
  }

  private static boolean asksTheSame(Measure measure, Measure other) {
    return !other.decision().equals(measure.decision())
        && other.target().equals(measure.target())
        && switch (measure.effect()) {
          case Effect.Label label -> other.effect().equals(label);
          case Effect.Limit _ -> other.effect() instanceof Effect.Limit;
          case Effect.Remove _ -> other.effect() instanceof Effect.Remove;
          case Effect.Suspend _ -> other.effect() instanceof Effect.Suspend;
          case Effect.Ban _ -> other.effect() instanceof Effect.Ban;
          // Each strike and each warning is its own.
          case Effect.Warn _, Effect.Strike _ -> false;
        };
  }

  private static boolean isStanding(Status status) {
    return switch (status) {
      case ACTIVE, EXPIRED -> true;
      case REVERSED, EASED -> false;
    };
  }

  private static boolean isSanctionFor(Measure strike, Measure measure) {
    return measure.origin() == Origin.LADDER && measure.decision().equals(strike.decision());
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
