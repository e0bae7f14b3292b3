package dev.fairhaven.app.enforcement.actions;

import static dev.fairhaven.app.enforcement.actions.Fixtures.ALICE;
import static dev.fairhaven.app.enforcement.actions.Fixtures.MALLORY;
import static dev.fairhaven.app.enforcement.actions.Fixtures.NOON;
import static dev.fairhaven.app.enforcement.actions.Fixtures.SPAM;
import static dev.fairhaven.app.enforcement.actions.Fixtures.day;
import static dev.fairhaven.app.enforcement.actions.Fixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.enforcement.actions.EnforcementAction.Origin;
import dev.fairhaven.app.enforcement.actions.EnforcementAction.Status;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [EnforcementLedger] keeps. One subclass for each implementation, so that the fake
/// used in unit tests cannot drift from the real one.
public abstract class EnforcementLedgerContract {

  private final DecisionId decision = DecisionId.next();
  private EnforcementLedger ledger;

  @BeforeEach
  void empty() {
    ledger = emptyLedger();
  }

  protected abstract EnforcementLedger emptyLedger();

  @Test
  void givesBackWhatWasAdded() {
    var enforcementActions =
        List.of(
            enforcementAction(new Effect.Label("spam"), null, NOON, null),
            enforcementAction(new Effect.Limit(), null, NOON, null),
            enforcementAction(new Effect.Remove(), MALLORY, NOON, null),
            enforcementAction(new Effect.Warn(), MALLORY, NOON, null),
            enforcementAction(new Effect.Strike(2, 3), MALLORY, NOON, day(90)),
            enforcementAction(new Effect.Suspend(Duration.ofDays(7)), MALLORY, NOON, day(7)),
            enforcementAction(new Effect.Ban(), MALLORY, NOON, null));
    ledger.add(enforcementActions);

    assertThat(ledger.of(decision)).isEqualTo(enforcementActions);
    assertThat(ledger.carriedOut(List.of(decision, DecisionId.next()))).containsExactly(decision);
  }

  @Test
  void keepsAccountsApart() {
    ledger.lock(List.of(MALLORY, ALICE));
    ledger.add(
        List.of(
            enforcementAction(new Effect.Strike(1, 3), MALLORY, NOON, day(90)),
            enforcementAction(new Effect.Strike(1, 3), ALICE, NOON, day(90))));

    assertThat(ledger.activeStrikes(List.of(MALLORY)))
        .extracting(EnforcementAction::account)
        .containsExactly(MALLORY);
    assertThat(ledger.activeStrikes(List.of(MALLORY, ALICE))).hasSize(2);
  }

  @Test
  void tellsMeasuresOnItemsFromMeasuresOnAccounts() {
    var removal = enforcementAction(new Effect.Remove(), MALLORY, NOON, null);
    var earlier = enforcementAction(new Effect.Warn(), MALLORY, NOON, null);
    var later = enforcementAction(new Effect.Ban(), MALLORY, day(1), null);
    ledger.add(List.of(removal, earlier, later));

    assertThat(ledger.onItem(post("p1"))).containsExactly(removal);
    assertThat(ledger.onAccount(MALLORY)).containsExactly(later, earlier);
  }

  @Test
  void storesTheEndOfAMeasure() {
    var strike = enforcementAction(new Effect.Strike(1, 3), MALLORY, NOON, day(90));
    ledger.add(List.of(strike));
    var ended = strike.ended(Status.REVERSED, day(1), DecisionId.next());
    ledger.end(List.of(ended));

    assertThat(ledger.of(decision)).containsExactly(ended);
    assertThat(ledger.activeStrikes(List.of(MALLORY))).isEmpty();
  }

  @Test
  void takesWhatIsDueOldestFirst() {
    var first = enforcementAction(new Effect.Suspend(Duration.ofDays(1)), MALLORY, NOON, day(1));
    var second = enforcementAction(new Effect.Suspend(Duration.ofDays(2)), MALLORY, NOON, day(2));
    var later = enforcementAction(new Effect.Suspend(Duration.ofDays(3)), MALLORY, NOON, day(3));
    ledger.add(
        List.of(first, second, later, enforcementAction(new Effect.Ban(), MALLORY, NOON, null)));

    assertThat(ledger.takeDue(day(2), 10)).containsExactly(first, second);
    assertThat(ledger.takeDue(day(2), 1)).containsExactly(first);
  }

  @Test
  void remembersReversals() {
    var reversal = DecisionId.next();
    assertThat(ledger.addReversal(decision, reversal)).isTrue();
    assertThat(ledger.addReversal(decision, DecisionId.next())).isFalse();
    assertThat(ledger.isReversal(reversal)).isTrue();
    assertThat(ledger.isReversal(decision)).isFalse();
  }

  private EnforcementAction enforcementAction(
      Effect effect, @Nullable ItemRef account, Instant startsAt, @Nullable Instant endsAt) {
    return new EnforcementAction(
        EnforcementId.next(),
        decision,
        post("p1"),
        account,
        SPAM,
        effect,
        Origin.DECISION,
        startsAt,
        endsAt,
        Status.ACTIVE,
        null,
        null);
  }
}
