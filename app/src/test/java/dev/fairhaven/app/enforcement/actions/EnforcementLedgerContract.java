package dev.fairhaven.app.enforcement.actions;

import static dev.fairhaven.app.enforcement.actions.Fixtures.ALICE;
import static dev.fairhaven.app.enforcement.actions.Fixtures.MALLORY;
import static dev.fairhaven.app.enforcement.actions.Fixtures.NOON;
import static dev.fairhaven.app.enforcement.actions.Fixtures.SPAM;
import static dev.fairhaven.app.enforcement.actions.Fixtures.day;
import static dev.fairhaven.app.enforcement.actions.Fixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.enforcement.actions.Measure.Origin;
import dev.fairhaven.app.enforcement.actions.Measure.Status;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [EnforcementLedger] keeps. One subclass for each implementation, so that the fake
/// used in unit tests cannot drift from the real one.
public abstract class EnforcementLedgerContract {

  private final EnforcementLedger ledger = emptyLedger();
  private final DecisionId decision = DecisionId.next();

  protected abstract EnforcementLedger emptyLedger();

  @Test
  void givesBackWhatWasAdded() {
    var measures =
        List.of(
            measure(new Effect.Label("spam"), null, NOON, null),
            measure(new Effect.Limit(), null, NOON, null),
            measure(new Effect.Remove(), MALLORY, NOON, null),
            measure(new Effect.Warn(), MALLORY, NOON, null),
            measure(new Effect.Strike(2, 3), MALLORY, NOON, day(90)),
            measure(new Effect.Suspend(Duration.ofDays(7)), MALLORY, NOON, day(7)),
            measure(new Effect.Ban(), MALLORY, NOON, null));
    ledger.add(measures);

    assertThat(ledger.of(decision)).isEqualTo(measures);
    assertThat(ledger.carriedOut(List.of(decision, DecisionId.next()))).containsExactly(decision);
  }

  @Test
  void keepsAccountsApart() {
    ledger.lock(List.of(MALLORY, ALICE));
    ledger.add(
        List.of(
            measure(new Effect.Strike(1, 3), MALLORY, NOON, day(90)),
            measure(new Effect.Strike(1, 3), ALICE, NOON, day(90))));

    assertThat(ledger.activeStrikes(List.of(MALLORY)))
        .extracting(Measure::account)
        .containsExactly(MALLORY);
    assertThat(ledger.activeStrikes(List.of(MALLORY, ALICE))).hasSize(2);
  }

  @Test
  void tellsMeasuresOnItemsFromMeasuresOnAccounts() {
    var removal = measure(new Effect.Remove(), MALLORY, NOON, null);
    var earlier = measure(new Effect.Warn(), MALLORY, NOON, null);
    var later = measure(new Effect.Ban(), MALLORY, day(1), null);
    ledger.add(List.of(removal, earlier, later));

    assertThat(ledger.onItem(post("p1"))).containsExactly(removal);
    assertThat(ledger.onAccount(MALLORY)).containsExactly(later, earlier);
  }

  @Test
  void storesTheEndOfAMeasure() {
    var strike = measure(new Effect.Strike(1, 3), MALLORY, NOON, day(90));
    ledger.add(List.of(strike));
    var ended = strike.ended(Status.REVERSED, day(1), DecisionId.next());
    ledger.end(List.of(ended));

    assertThat(ledger.of(decision)).containsExactly(ended);
    assertThat(ledger.activeStrikes(List.of(MALLORY))).isEmpty();
  }

  @Test
  void takesWhatIsDueOldestFirst() {
    var first = measure(new Effect.Suspend(Duration.ofDays(1)), MALLORY, NOON, day(1));
    var second = measure(new Effect.Suspend(Duration.ofDays(2)), MALLORY, NOON, day(2));
    var later = measure(new Effect.Suspend(Duration.ofDays(3)), MALLORY, NOON, day(3));
    ledger.add(List.of(first, second, later, measure(new Effect.Ban(), MALLORY, NOON, null)));

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

  private Measure measure(
      Effect effect, @Nullable ItemRef account, Instant startsAt, @Nullable Instant endsAt) {
    return new Measure(
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
