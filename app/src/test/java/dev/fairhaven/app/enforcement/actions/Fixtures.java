package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.decisions.policy.StrikeLadder;
import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Decisions to carry out, in words.
public final class Fixtures {

  public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  public static final ItemRef MALLORY = new ItemRef("account", "mallory");
  static final ItemRef ALICE = new ItemRef("account", "alice");
  static final PolicyRef SPAM = new PolicyRef(new PolicyVersion("spam", 3), "3.2");
  static final PolicyRef HATE = new PolicyRef(new PolicyVersion("hate", 1), "5.1");
  static final Duration LIFETIME = Duration.ofDays(90);

  /// Warn, a week, ban.
  public static final StrikeLadder LADDER =
      new StrikeLadder(
          LIFETIME,
          List.of(
              new Sanction.Warn(), new Sanction.Suspend(Duration.ofDays(7)), new Sanction.Ban()));

  private Fixtures() {}

  static ItemRef post(String id) {
    return new ItemRef("post", id);
  }

  /// A moderator's decision about a post of Mallory's, under the spam policy.
  static Decision decision(ItemRef item, Instant time, Action... actions) {
    return decision(item, MALLORY, SPAM, time, actions);
  }

  static Decision decision(
      ItemRef item, ItemRef account, PolicyRef policy, Instant time, Action... actions) {
    return new Decision(
        DecisionId.next(),
        time,
        item,
        account,
        new Decider.Person(StaffId.next()),
        new Cause.OfTask(TaskId.next()),
        "any",
        List.of(actions),
        policy,
        List.of(),
        Evidence.NONE,
        null,
        null);
  }

  public static Decision strike(String post, Instant time) {
    return decision(post(post), time, new Action.Strike());
  }

  /// The decision that undoes `decision`.
  static Decision reversalOf(Decision decision, Instant time) {
    return new Decision(
        DecisionId.next(),
        time,
        decision.item(),
        decision.account(),
        new Decider.Person(StaffId.next()),
        new Cause.OfReversal(decision.id()),
        "allow",
        List.of(new Action.Allow()),
        null,
        List.of(),
        Evidence.NONE,
        null,
        decision.id());
  }

  public static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }
}
