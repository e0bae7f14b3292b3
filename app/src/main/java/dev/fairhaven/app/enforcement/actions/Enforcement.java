package dev.fairhaven.app.enforcement.actions;

import static dev.fairhaven.app.enforcement.actions.EnforcementProblem.REVERSAL_IS_FINAL;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionsTaken;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.actions.Enforced.Carried;
import dev.fairhaven.app.enforcement.delivery.Outbox;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Entry point of the feature: carries out decisions and reverses them. Thread-safe; works in the
/// caller's transaction.
@Component
public final class Enforcement {

  private final EnforcementLedger ledger;
  private final Ladders ladders;
  private final Outbox outbox;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  public Enforcement(
      EnforcementLedger ledger,
      Ladders ladders,
      Outbox outbox,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.ledger = ledger;
    this.ladders = ladders;
    this.outbox = outbox;
    this.events = events;
    this.clock = clock;
  }

  /// The enforcement actions of `decision`, in the order they were taken.
  public List<EnforcementAction> of(DecisionId decision) {
    return ledger.of(decision);
  }

  /// The enforcement actions on the item itself, newest first.
  public List<EnforcementAction> on(ItemRef item) {
    return ledger.onItem(item);
  }

  /// An account's standing now. An unknown account is in good standing.
  public Standing standing(ItemRef account) {
    return Standing.of(account, ledger.onAccount(account), clock.instant());
  }

  /// Previews, for each of several violations by one account, what a strike for that violation
  /// alone would lead to now, in order. Empty for a strike that would change nothing because the
  /// item already has one under this policy.
  ///
  /// @param expected violations by the account that will get their strikes first, in order
  public List<Optional<StrikeOutcome>> previews(
      ItemRef account, List<Violation> expected, List<Violation> violations) {
    var held = new ArrayList<>(ledger.activeStrikes(List.of(account)));
    for (var violation : expected) {
      preview(violation, held)
          .map(strike -> Strikes.given(DecisionId.next(), violation, strike))
          .ifPresent(held::add);
    }
    return violations.stream().map(violation -> preview(violation, held)).toList();
  }

  private Optional<StrikeOutcome> preview(Violation violation, List<EnforcementAction> held) {
    var now = clock.instant();
    if (Strikes.isStruck(held, violation, now)) {
      return Optional.empty();
    }
    var ladder = ladders.of(violation.policy().version());
    return Optional.of(Strikes.next(held, violation, ladder, now));
  }

  /// Rejects actions that cannot be enforced. Call it before a reviewer's decision is recorded.
  ///
  /// @throws ProblemException with `ACCOUNT_UNKNOWN` or `POLICY_MISSING`
  public void requirePossible(
      List<Action> actions, @Nullable ItemRef account, @Nullable PolicyRef policy) {
    Consequences.requirePossible(actions, account, policy);
  }

  /// Carries out decisions. Idempotent per decision: those already carried out are skipped.
  ///
  /// @throws ProblemException with `REVERSAL_IS_FINAL` if one of them reverses a reversal
  @EventListener
  public void carryOut(DecisionsTaken taken) {
    var decisions = taken.decisions();
    decisions.stream().filter(decision -> decision.reverses() != null).forEach(this::reverse);
    var enforceable = decisions.stream().filter(Enforcement::isEnforceable).toList();
    if (!enforceable.isEmpty()) {
      enforce(enforceable);
    }
  }

  private static boolean isEnforceable(Decision decision) {
    return decision.actions().stream().anyMatch(Consequences::isEnforceable);
  }

  private void enforce(List<Decision> decisions) {
    var accounts = accountsConcerned(decisions);
    if (!accounts.isEmpty()) {
      ledger.lock(accounts);
    }
    var known = ledger.carriedOut(decisions.stream().map(Decision::id).toList());
    var strikes =
        accounts.isEmpty() ? List.<EnforcementAction>of() : ledger.activeStrikes(accounts);
    var consequences = new Consequences(ladders, strikes);
    List<Carried> carried = new ArrayList<>();
    for (var decision : decisions) {
      var enforcementActions =
          known.contains(decision.id()) ? List.<EnforcementAction>of() : consequences.of(decision);
      if (!enforcementActions.isEmpty()) {
        carried.add(new Carried(decision, enforcementActions));
      }
    }
    publish(carried);
  }

  private static List<ItemRef> accountsConcerned(List<Decision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.actions().stream().anyMatch(Consequences::concernsAccount))
        .map(Decision::account)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private void publish(List<Carried> carried) {
    if (carried.isEmpty()) {
      return;
    }
    ledger.add(carried.stream().flatMap(each -> each.enforcementActions().stream()).toList());
    outbox.add(carried.stream().map(EnforcementMessages::enforced).toList());
    events.publishEvent(new Enforced(carried));
  }

  private void reverse(Decision reversal) {
    var reversed = Objects.requireNonNull(reversal.reverses(), "a reversal names what it reverses");
    if (ledger.isReversal(reversed)) {
      throw new ProblemException(REVERSAL_IS_FINAL, "decision " + reversed + " is a reversal");
    }
    if (!ledger.addReversal(reversed, reversal.id())) {
      return;
    }
    var account = accountOf(ledger.of(reversed)).orElse(reversal.account());
    if (account != null) {
      ledger.lock(List.of(account));
    }
    var outcome = undo(reversed, reversal, account);
    ledger.end(ended(outcome));
    ledger.add(outcome.eased().stream().map(Reversed.Eased::after).toList());
    outbox.add(List.of(EnforcementMessages.reversed(outcome, standingOf(account))));
    events.publishEvent(outcome);
  }

  private static Optional<ItemRef> accountOf(List<EnforcementAction> enforcementActions) {
    return enforcementActions.stream()
        .map(EnforcementAction::account)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Reversed undo(DecisionId reversed, Decision reversal, @Nullable ItemRef account) {
    var own = ledger.of(reversed);
    var onAccount =
        account == null ? List.<EnforcementAction>of() : onAccountBut(reversed, account);
    var others =
        Stream.concat(onAccount.stream(), ledger.onItem(reversal.item()).stream()).toList();
    var undoing = new Undoing(ladders, reversal.id(), reversal.time());
    var undone = undoing.undo(own, others);
    var eased =
        undone.stream()
            .map(Reversed.Undone::enforcementAction)
            .filter(enforcementAction -> enforcementAction.effect() instanceof Effect.Strike)
            .flatMap(strike -> undoing.ease(strike, onAccount).stream())
            .toList();
    return new Reversed(reversed, reversal, undone, eased);
  }

  private List<EnforcementAction> onAccountBut(DecisionId decision, ItemRef account) {
    return ledger.onAccount(account).stream()
        .filter(enforcementAction -> !enforcementAction.decision().equals(decision))
        .toList();
  }

  private static List<EnforcementAction> ended(Reversed outcome) {
    return Stream.concat(
            outcome.undone().stream().map(Reversed.Undone::enforcementAction),
            outcome.eased().stream().map(Reversed.Eased::before))
        .toList();
  }

  private @Nullable Standing standingOf(@Nullable ItemRef account) {
    return account == null ? null : standing(account);
  }

  /// Records the end of enforcement actions that have expired.
  ///
  /// @return the number recorded; less than `max` if none is left
  int expire(int max) {
    var now = clock.instant();
    var due = ledger.takeDue(now, max);
    if (due.isEmpty()) {
      return 0;
    }
    var ended =
        due.stream()
            .map(
                enforcementAction ->
                    enforcementAction.ended(EnforcementAction.Status.EXPIRED, now, null))
            .toList();
    ledger.end(ended);
    outbox.add(
        ended.stream()
            .map(
                enforcementAction ->
                    EnforcementMessages.expired(
                        enforcementAction, now, standingOf(enforcementAction.account())))
            .toList());
    events.publishEvent(new Expired(ended));
    return ended.size();
  }
}
