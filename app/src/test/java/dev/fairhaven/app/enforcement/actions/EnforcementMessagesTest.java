package dev.fairhaven.app.enforcement.actions;

import static dev.fairhaven.app.enforcement.actions.Fixtures.MALLORY;
import static dev.fairhaven.app.enforcement.actions.Fixtures.NOON;
import static dev.fairhaven.app.enforcement.actions.Fixtures.SPAM;
import static dev.fairhaven.app.enforcement.actions.Fixtures.day;
import static dev.fairhaven.app.enforcement.actions.Fixtures.post;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.enforcement.actions.EnforcementAction.Origin;
import dev.fairhaven.app.enforcement.actions.EnforcementAction.Status;
import dev.fairhaven.app.enforcement.actions.Reversed.Aftermath;
import dev.fairhaven.app.enforcement.actions.Reversed.Eased;
import dev.fairhaven.app.enforcement.actions.Reversed.Undone;
import dev.fairhaven.app.enforcement.delivery.MessageSample;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnforcementMessagesTest {

  static final DecisionId DECISION = DecisionId.parse("01933b6e-8c00-7000-8000-000000000001");
  static final DecisionId REVERSAL = DecisionId.parse("01933b6e-8c00-7000-8000-000000000002");
  static final DecisionId LATER = DecisionId.parse("01933b6e-8c00-7000-8000-000000000003");

  final EnforcementAction removal = enforcementAction(1, DECISION, new Effect.Remove(), null);
  final EnforcementAction strike = enforcementAction(2, DECISION, new Effect.Strike(1, 3), day(90));
  final EnforcementAction suspension =
      enforcementAction(3, DECISION, new Effect.Suspend(Duration.ofDays(1)), day(1));

  @Test
  void tellWhatWasDone() {
    var carried =
        new Enforced.Carried(
            decision(DECISION, null, new Action.Remove(), new Action.Strike()),
            List.of(
                removal,
                strike,
                suspension,
                enforcementAction(4, DECISION, new Effect.Label("spam"), null)));
    MessageSample.check(EnforcementMessages.enforced(carried));
  }

  @Test
  void tellWhatWasUndone() {
    var harsher = enforcementAction(5, LATER, new Effect.Suspend(Duration.ofDays(7)), day(8));
    var milder = enforcementAction(6, LATER, new Effect.Suspend(Duration.ofDays(1)), day(2));
    var reversed =
        new Reversed(
            DECISION,
            decision(REVERSAL, DECISION, new Action.Allow()),
            List.of(
                new Undone(removal, Aftermath.KEPT),
                new Undone(strike, Aftermath.LIFTED),
                new Undone(suspension, Aftermath.OVER)),
            List.of(new Eased(harsher, milder)));
    var standing = new Standing(MALLORY, NOON, List.of(milder), List.of());
    MessageSample.check(EnforcementMessages.reversed(reversed, standing));
  }

  @Test
  void tellWhatCameToItsEnd() {
    MessageSample.check(
        EnforcementMessages.expired(
            suspension, day(1), new Standing(MALLORY, day(1), List.of(strike), List.of())));
  }

  private static EnforcementAction enforcementAction(
      int number, DecisionId decision, Effect effect, @Nullable Instant endsAt) {
    return new EnforcementAction(
        new EnforcementId(new UUID(0x01933b6e8c007000L, 0x8000000000000010L + number)),
        decision,
        post("p93"),
        MALLORY,
        SPAM,
        effect,
        effect instanceof Effect.Suspend ? Origin.LADDER : Origin.DECISION,
        NOON,
        endsAt,
        Status.ACTIVE,
        null,
        null);
  }

  private static Decision decision(
      DecisionId id, @Nullable DecisionId reverses, Action... actions) {
    return new Decision(
        id,
        NOON,
        post("p93"),
        MALLORY,
        new Decider.Rules(7),
        new Cause.OfEvent(new EventId("evt-1")),
        "strike",
        List.of(actions),
        SPAM,
        List.of(),
        Evidence.NONE,
        null,
        reverses);
  }
}
