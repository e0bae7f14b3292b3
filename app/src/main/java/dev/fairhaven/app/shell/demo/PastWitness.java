package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.enforcement.actions.Enforced;
import dev.fairhaven.app.enforcement.actions.Enforced.Carried;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.enforcement.actions.ExpiryWorker;
import dev.fairhaven.app.enforcement.notices.Notices;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.review.appeals.Appeal;
import dev.fairhaven.app.review.appeals.Appeals;
import dev.fairhaven.simulator.staff.Reviewer;
import dev.fairhaven.simulator.staff.Roster;
import dev.fairhaven.simulator.world.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/// Sees what is done to people in the past, and plans what follows in time: its end, an appeal, a
/// second look by a colleague.
@DemoComponent
class PastWitness {

  private static final double APPEALS_WRONGED = 0.5;
  private static final double APPEALS_GUILTY = 0.06;
  private static final Duration APPEALS_AFTER = Duration.ofHours(9);
  private static final double SAMPLED = 0.12;
  private static final Duration SAMPLED_AFTER = Duration.ofDays(2);
  private static final Duration NOTICED_AFTER = Duration.ofSeconds(1);
  private static final double BY_PAGE = 0.8;

  private final Notices notices;
  private final Appeals appeals;
  private final Decisions decisions;
  private final ExpiryWorker expiry;
  private final PastDeliveries deliveries;
  private @Nullable Sight sight;

  PastWitness(
      Notices notices,
      Appeals appeals,
      Decisions decisions,
      ExpiryWorker expiry,
      PastDeliveries deliveries) {
    this.notices = notices;
    this.appeals = appeals;
    this.decisions = decisions;
    this.expiry = expiry;
    this.deliveries = deliveries;
  }

  /// @param wrongedByRules decisions by rules about items that violate nothing
  private record Sight(Stage stage, Dice dice, List<Decision> wrongedByRules) {}

  void begin(Stage stage) {
    sight = new Sight(stage, stage.dice(0xEE), new ArrayList<>());
  }

  void end() {
    sight = null;
  }

  /// Nothing is planned once the past is over.
  @EventListener
  void on(Enforced enforced) {
    var seen = sight;
    if (seen != null) {
      enforced.carried().forEach(carried -> see(carried, seen));
    }
  }

  private void see(Carried carried, Sight seen) {
    carried.enforcementActions().stream()
        .map(EnforcementAction::endsAt)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(end -> planExpiry(end, seen.stage));
    var decision = carried.decision();
    boolean isRight = seen.stage.isViolation(decision.item());
    if (!isRight && !decision.decider().isHuman()) {
      seen.wrongedByRules.add(decision);
    }
    planAppeal(decision, isRight, seen);
    planSecondLook(decision, isRight, seen);
  }

  private void planExpiry(Instant end, Stage stage) {
    stage
        .agenda()
        .plan(
            end.plus(NOTICED_AFTER),
            () -> {
              expiry.run();
              deliveries.send();
            });
  }

  private void planAppeal(Decision decision, boolean isRight, Sight seen) {
    var dice = seen.dice;
    if (decision.account() != null && dice.chance(isRight ? APPEALS_GUILTY : APPEALS_WRONGED)) {
      var text = PastRulings.phrase(isRight ? "appeal_guilty" : "appeal_wronged", dice);
      var origin = dice.chance(BY_PAGE) ? Appeal.Origin.PAGE : Appeal.Origin.API;
      var delay = Duration.ofMillis(dice.delay(APPEALS_AFTER, 1.2));
      seen.stage.planIn(delay, () -> appeal(decision.id(), new UserText(text), origin, seen.stage));
    }
  }

  /// Whoever got it back already has nothing to appeal.
  private void appeal(DecisionId decision, UserText text, Appeal.Origin origin, Stage stage) {
    notices
        .find(decision)
        .filter(notice -> notice.canBeAppealed(stage.now()))
        .ifPresent(notice -> appeals.lodge(notice, text, origin));
  }

  /// Colleagues sample decisions of people, and reverse what was wrong.
  private void planSecondLook(Decision decision, boolean isRight, Sight seen) {
    if (!isRight
        && decision.decider() instanceof Decider.Person(var first)
        && seen.dice.chance(SAMPLED)) {
      var delay = Duration.ofMillis(seen.dice.delay(SAMPLED_AFTER, 0.5));
      var second =
          Roster.REVIEWERS.stream()
              .filter(Reviewer::isSpecialist)
              .map(reviewer -> seen.stage.cast().require(reviewer.login()).id())
              .filter(id -> !id.equals(first))
              .toList();
      var by = new Decider.Person(seen.dice.oneOf(second));
      var note = PastRulings.phrase("reversal", seen.dice);
      seen.stage.planIn(delay, () -> reverse(decision.id(), by, note));
    }
  }

  /// A manager gives back what a rule took that was too broad.
  ///
  /// @param rule its name
  void reverseAll(String rule, Stage stage) {
    var seen = sight;
    if (seen != null) {
      var by = new Decider.Person(stage.cast().inOffice(Role.MANAGER).id());
      seen.wrongedByRules.stream()
          .filter(decision -> isBecauseOf(rule, decision))
          .forEach(
              decision -> {
                stage.clock().pass(Duration.ofSeconds(seen.dice.between(8, 40)));
                reverse(decision.id(), by, "The rule was too broad. No violation.");
              });
    }
  }

  private static boolean isBecauseOf(String rule, Decision decision) {
    return decision.evidence().rules().stream().anyMatch(held -> held.name().equals(rule));
  }

  private void reverse(DecisionId decision, Decider by, String note) {
    if (decisions.findReversal(decision).isEmpty()) {
      decisions.reverse(decision, by, new Cause.OfReversal(decision), note);
      deliveries.send();
    }
  }
}
