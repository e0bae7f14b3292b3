package dev.fairhaven.app.enforcement.actions;

import static dev.fairhaven.app.enforcement.actions.Fixtures.ALICE;
import static dev.fairhaven.app.enforcement.actions.Fixtures.HATE;
import static dev.fairhaven.app.enforcement.actions.Fixtures.MALLORY;
import static dev.fairhaven.app.enforcement.actions.Fixtures.NOON;
import static dev.fairhaven.app.enforcement.actions.Fixtures.SPAM;
import static dev.fairhaven.app.enforcement.actions.Fixtures.day;
import static dev.fairhaven.app.enforcement.actions.Fixtures.decision;
import static dev.fairhaven.app.enforcement.actions.Fixtures.post;
import static dev.fairhaven.app.enforcement.actions.Fixtures.reversalOf;
import static dev.fairhaven.app.enforcement.actions.Fixtures.strike;
import static dev.fairhaven.testkit.Property.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionsTaken;
import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.enforcement.actions.Effect.Ban;
import dev.fairhaven.app.enforcement.actions.Effect.Remove;
import dev.fairhaven.app.enforcement.actions.Effect.Strike;
import dev.fairhaven.app.enforcement.actions.Effect.Suspend;
import dev.fairhaven.app.enforcement.actions.Effect.Warn;
import dev.fairhaven.app.enforcement.actions.EnforcementAction.Status;
import dev.fairhaven.app.enforcement.actions.Reversed.Aftermath;
import dev.fairhaven.app.enforcement.delivery.OutboxMessage;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.testkit.Property.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnforcementTest {

  static final Duration WEEK = Duration.ofDays(7);

  final List<OutboxMessage> sent = new ArrayList<>();
  final List<Object> published = new ArrayList<>();
  Instant now = NOON;
  Enforcement enforcement = empty();

  Enforcement empty() {
    return new Enforcement(
        new InMemoryEnforcementLedger(),
        version -> Fixtures.LADDER,
        sent::addAll,
        published::add,
        () -> now);
  }

  @Test
  void climbsTheLadderStrikeByStrike() {
    var first = take(strike("p1", day(0)));
    var second = take(strike("p2", day(1)));
    var third = take(strike("p3", day(2)));

    assertThat(effects(first)).containsExactly(new Strike(1, 3), new Warn());
    assertThat(effects(second)).containsExactly(new Strike(2, 3), new Suspend(WEEK));
    assertThat(effects(third)).containsExactly(new Strike(3, 3), new Ban());
  }

  @Test
  void climbsWithinOneBatch() {
    var decisions = List.of(strike("p1", NOON), strike("p2", NOON), strike("p3", NOON));
    enforcement.carryOut(new DecisionsTaken(decisions));

    assertThat(effects(decisions.get(2))).containsExactly(new Strike(3, 3), new Ban());
    assertThat(sent).hasSize(3);
    assertThat(published).hasSize(1);
  }

  @Test
  void countsARedeliveredDecisionOnce() {
    var decision = strike("p1", NOON);
    take(decision);
    take(decision);

    assertThat(enforcement.standing(MALLORY).strikes()).hasSize(1);
    assertThat(sent).hasSize(1);
  }

  @Test
  void givesOneItemOneStrikeForEachPolicy() {
    take(strike("p1", NOON));
    var again = take(strike("p1", day(1)));
    var otherPolicy = take(decision(post("p1"), MALLORY, HATE, day(1), new Action.Strike()));

    assertThat(effects(again)).isEmpty();
    assertThat(effects(otherPolicy)).containsExactly(new Strike(1, 3), new Warn());
  }

  @Test
  void strikesAnAccountJudgedAsAWholeEachTime() {
    take(decision(MALLORY, NOON, new Action.Strike()));
    var second = take(decision(MALLORY, day(1), new Action.Strike()));

    assertThat(effects(second)).contains(new Strike(2, 3));
  }

  private Optional<StrikeOutcome> preview(Violation violation) {
    return enforcement.previews(violation.account(), List.of(), List.of(violation)).getFirst();
  }

  @Test
  void previewsWhatAStrikeThenDoes() {
    take(strike("p1", NOON));
    now = day(1);
    var outcome = preview(new Violation(post("p2"), MALLORY, SPAM)).orElseThrow();

    assertThat(outcome.number()).isEqualTo(2);
    assertThat(outcome.of()).isEqualTo(3);
    assertThat(outcome.sanction()).isEqualTo(new Sanction.Suspend(WEEK));
    assertThat(outcome.sanctionUntil()).contains(day(8));
    assertThat(preview(new Violation(post("p1"), MALLORY, SPAM))).isEmpty();
  }

  @Test
  void suspendsUntilTheLastSuspensionEnds() {
    take(decision(post("p1"), NOON, new Action.Suspend(Duration.ofDays(3))));
    take(decision(post("p2"), NOON, new Action.Suspend(Duration.ofDays(5))));

    assertThat(enforcement.standing(MALLORY).suspendedUntil()).contains(day(5));
    now = day(5);
    assertThat(enforcement.standing(MALLORY).suspendedUntil()).isEmpty();
    assertThat(enforcement.standing(MALLORY).past()).hasSize(2);
  }

  @Test
  void leavesOutWhatARuleAsksAgainstNobody() {
    var decision = take(withoutAccount(new Action.Remove(), new Action.Strike()));
    assertThat(effects(decision)).containsExactly(new Remove());
  }

  @Test
  void tellsPeopleWhatCannotBeDone() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> enforcement.requirePossible(List.of(new Action.Ban()), null, SPAM))
        .satisfies(e -> assertThat(e.code()).isEqualTo(EnforcementProblem.ACCOUNT_UNKNOWN));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> enforcement.requirePossible(List.of(new Action.Strike()), ALICE, null))
        .satisfies(e -> assertThat(e.code()).isEqualTo(EnforcementProblem.POLICY_MISSING));
  }

  @Test
  void undoesEverythingADecisionDid() {
    var decision = take(decision(post("p1"), NOON, new Action.Remove(), new Action.Strike()));
    take(reversalOf(decision, day(1)));

    assertThat(enforcement.of(decision.id()))
        .hasSize(3)
        .allMatch(enforcementAction -> enforcementAction.status() == Status.REVERSED);
    assertThat(enforcement.standing(MALLORY).isGood()).isTrue();
    assertThat(lastReversed().undone())
        .hasSize(3)
        .allMatch(undone -> undone.aftermath() == Aftermath.LIFTED);
  }

  @Test
  void easesWhatStoodOnTheStrikeTakenBack() {
    var first = take(strike("p1", day(0)));
    var second = take(strike("p2", day(1)));
    var third = take(strike("p3", day(2)));
    now = day(3);
    take(reversalOf(first, now));

    assertThat(standing(second)).containsExactly(new Strike(1, 3), new Warn());
    assertThat(standing(third)).containsExactly(new Strike(2, 3), new Suspend(WEEK));
    assertThat(enforcement.standing(MALLORY).isBanned()).isFalse();
    assertThat(enforcement.standing(MALLORY).suspendedUntil()).contains(day(9));
    assertThat(lastReversed().eased()).hasSize(4);
  }

  @Test
  void countsTimeServedWhenEasing() {
    var first = take(strike("p1", day(0)));
    take(strike("p2", day(1)));
    take(strike("p3", day(2)));
    now = day(20);
    take(reversalOf(first, now));

    var standing = enforcement.standing(MALLORY);
    assertThat(standing.isBanned()).isFalse();
    assertThat(standing.suspendedUntil()).isEmpty();
    assertThat(standing.past())
        .anyMatch(
            enforcementAction ->
                enforcementAction.effect() instanceof Suspend
                    && enforcementAction.status() == Status.EXPIRED
                    && day(9).equals(enforcementAction.endedAt()));
  }

  @Test
  void keepsWhatAnotherDecisionAsksForToo() {
    var first = take(decision(post("p1"), NOON, new Action.Remove()));
    take(decision(post("p1"), NOON, new Action.Remove()));
    take(reversalOf(first, NOON));

    assertThat(lastReversed().undone().getFirst().aftermath()).isEqualTo(Aftermath.KEPT);
  }

  @Test
  void takesBackWhatWasServedAlready() {
    var decision = take(decision(post("p1"), NOON, new Action.Suspend(WEEK)));
    now = day(10);
    enforcement.expire(10);
    take(reversalOf(decision, now));

    assertThat(enforcement.of(decision.id()).getFirst().status()).isEqualTo(Status.REVERSED);
    assertThat(lastReversed().undone().getFirst().aftermath()).isEqualTo(Aftermath.OVER);
  }

  @Test
  void reversesOnce() {
    var decision = take(strike("p1", NOON));
    take(reversalOf(decision, NOON));
    take(reversalOf(decision, NOON));

    assertThat(published).filteredOn(Reversed.class::isInstance).hasSize(1);
  }

  @Test
  void refusesToReverseAReversal() {
    var reversal = take(reversalOf(take(strike("p1", NOON)), NOON));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> take(reversalOf(reversal, NOON)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(EnforcementProblem.REVERSAL_IS_FINAL));
  }

  @Test
  void announcesTheEndOfASuspensionOnce() {
    take(decision(post("p1"), NOON, new Action.Suspend(WEEK)));
    now = day(7).minusNanos(1);
    assertThat(enforcement.expire(10)).isZero();
    now = day(7);
    assertThat(enforcement.expire(10)).isOne();
    assertThat(enforcement.expire(10)).isZero();
    assertThat(sent)
        .last()
        .extracting(message -> message.type().wireName())
        .isEqualTo("enforcement.expired");
  }

  @Test
  void doesNothingForAllowAndReview() {
    take(decision(post("p1"), NOON, new Action.Allow(), new Action.Review("default")));
    assertThat(sent).isEmpty();
    assertThat(published).isEmpty();
  }

  @Test
  void standsAsIfNothingHadHappenedAfterApplyAndReverse() {
    forAll(
        source -> {
          enforcement = empty();
          int before = source.intIn(0, 4);
          int after = source.intIn(0, 4);
          var reference = history(before, after, false);
          enforcement = empty();
          assertThat(history(before, after, true)).isEqualTo(reference);
        });
  }

  @Test
  void oneMoreStrikeIsNeverMilder() {
    forAll(
        source -> {
          var violation = new Violation(post("new"), MALLORY, SPAM);
          enforcement = empty();
          now = day(200);
          int strikes = source.intIn(0, 5);
          for (int i = 0; i < strikes; i++) {
            take(strike("p" + i, anyDay(source)));
          }
          var fewer = preview(violation).orElseThrow();
          take(strike("one more", anyDay(source)));
          var more = preview(violation).orElseThrow();
          assertThat(Sanction.compare(fewer.sanction(), more.sanction())).isLessThanOrEqualTo(0);
        });
  }

  private static Instant anyDay(Source source) {
    return day(source.intIn(0, 200));
  }

  /// What holds after `before` strikes, perhaps one more that is later taken back, and `after`
  /// more.
  private List<Effect> history(int before, int after, boolean withMistake) {
    for (int i = 0; i < before; i++) {
      take(strike("before" + i, day(i)));
    }
    var mistake = strike("mistake", day(before));
    if (withMistake) {
      take(mistake);
    }
    for (int i = 0; i < after; i++) {
      take(strike("after" + i, day(before + 1 + i)));
    }
    now = day(before + after + 1);
    if (withMistake) {
      take(reversalOf(mistake, now));
    }
    return enforcement.standing(MALLORY).inForce().stream().map(EnforcementAction::effect).toList();
  }

  private Decision take(Decision decision) {
    enforcement.carryOut(new DecisionsTaken(List.of(decision)));
    return decision;
  }

  private static Decision withoutAccount(Action... actions) {
    var like = decision(post("p1"), NOON, actions);
    return new Decision(
        like.id(),
        like.time(),
        like.item(),
        null,
        like.decider(),
        like.cause(),
        like.verdict(),
        like.actions(),
        like.policy(),
        like.labels(),
        like.evidence(),
        like.note(),
        null);
  }

  private List<Effect> effects(Decision decision) {
    return enforcement.of(decision.id()).stream().map(EnforcementAction::effect).toList();
  }

  private List<Effect> standing(Decision decision) {
    return enforcement.of(decision.id()).stream()
        .filter(enforcementAction -> enforcementAction.status() == Status.ACTIVE)
        .map(EnforcementAction::effect)
        .toList();
  }

  private Reversed lastReversed() {
    return published.stream()
        .filter(Reversed.class::isInstance)
        .map(Reversed.class::cast)
        .reduce((_, last) -> last)
        .filter(Objects::nonNull)
        .orElseThrow();
  }
}
