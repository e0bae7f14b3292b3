package dev.fairhaven.app.enforcement.actions;

import static dev.fairhaven.app.enforcement.actions.EnforcementProblem.ACCOUNT_UNKNOWN;
import static dev.fairhaven.app.enforcement.actions.EnforcementProblem.POLICY_MISSING;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.actions.EnforcementAction.Origin;
import dev.fairhaven.app.enforcement.actions.EnforcementAction.Status;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Works out the enforcement actions that follow from decisions, one after the other. Keeps track
/// of the strikes of the accounts involved, so that a second violation in the same batch continues
/// from the first one's rung.
///
/// Not thread-safe; create one per batch.
final class Consequences {

  private final Ladders ladders;
  private final Map<ItemRef, List<EnforcementAction>> strikes = new HashMap<>();

  /// @param strikes the active strikes of every account that may receive one
  Consequences(Ladders ladders, List<EnforcementAction> strikes) {
    this.ladders = ladders;
    strikes.forEach(strike -> held(Strikes.violation(strike).account()).add(strike));
  }

  /// Rejects a reviewer's decision if it asks for something that cannot be enforced.
  ///
  /// @throws ProblemException with `ACCOUNT_UNKNOWN` or `POLICY_MISSING`
  static void requirePossible(
      List<Action> actions, @Nullable ItemRef account, @Nullable PolicyRef policy) {
    for (var action : actions) {
      if (account == null && concernsAccount(action)) {
        throw new ProblemException(
            ACCOUNT_UNKNOWN, "a enforcementAction on the account was asked for");
      }
      if (policy == null && action instanceof Action.Strike) {
        throw new ProblemException(POLICY_MISSING, "a strike was asked for");
      }
    }
  }

  /// Whether the action can have any enforceable effect.
  static boolean isEnforceable(Action action) {
    return action instanceof Action.Strike || Effect.of(action).isPresent();
  }

  static boolean concernsAccount(Action action) {
    return action instanceof Action.Strike
        || Effect.of(action).map(Effect::concernsAccount).orElse(false);
  }

  /// The enforcement actions that follow from `decision`, in the order its actions were requested.
  ///
  /// Skips actions that cannot be enforced, such as a strike without an account or without a
  /// policy: an error in one rule must not block the other events of its batch. Reviewers get an
  /// error instead, see [#requirePossible].
  List<EnforcementAction> of(Decision decision) {
    List<EnforcementAction> enforcementActions = new ArrayList<>();
    for (var action : decision.actions()) {
      if (decision.account() == null && concernsAccount(action)) {
        continue;
      }
      if (action instanceof Action.Strike) {
        enforcementActions.addAll(strike(decision));
      } else {
        Effect.of(action)
            .map(effect -> enforcementAction(decision, effect))
            .ifPresent(enforcementActions::add);
      }
    }
    return enforcementActions;
  }

  private List<EnforcementAction> strike(Decision decision) {
    var account = decision.account();
    var policy = decision.policy();
    if (account == null || policy == null) {
      return List.of();
    }
    var violation = new Violation(decision.item(), account, policy);
    var at = decision.time();
    var held = held(account);
    if (Strikes.isStruck(held, violation, at)) {
      return List.of();
    }
    var outcome = Strikes.next(held, violation, ladders.of(policy.version()), at);
    var strike = Strikes.given(decision.id(), violation, outcome);
    held.add(strike);
    return List.of(strike, sanction(decision, outcome));
  }

  private List<EnforcementAction> held(ItemRef account) {
    return strikes.computeIfAbsent(account, _ -> new ArrayList<>());
  }

  private static EnforcementAction sanction(Decision decision, StrikeOutcome outcome) {
    var effect = Effect.of(outcome.sanction());
    return active(decision, effect, Origin.LADDER, endOf(effect, decision.time()));
  }

  private static EnforcementAction enforcementAction(Decision decision, Effect effect) {
    return active(decision, effect, Origin.DECISION, endOf(effect, decision.time()));
  }

  private static @Nullable Instant endOf(Effect effect, Instant start) {
    return effect instanceof Effect.Suspend(var period) ? start.plus(period) : null;
  }

  private static EnforcementAction active(
      Decision decision, Effect effect, Origin origin, @Nullable Instant endsAt) {
    return new EnforcementAction(
        EnforcementId.next(),
        decision.id(),
        decision.item(),
        decision.account(),
        decision.policy(),
        effect,
        origin,
        decision.time(),
        endsAt,
        Status.ACTIVE,
        null,
        null);
  }
}
