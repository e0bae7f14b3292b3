package dev.fairhaven.app.enforcement.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedRule;
import dev.fairhaven.app.enforcement.actions.Effect;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.enforcement.actions.EnforcementId;
import dev.fairhaven.app.enforcement.notices.NoticeWriter.ReversedEffect;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.testkit.Golden;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The words that people get, one golden file for each case.
class NoticeWriterTest {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Instant APPEAL_UNTIL = Instant.parse("2027-05-22T12:00:00Z");
  static final ItemRef POST = new ItemRef("post", "p93");
  static final ItemRef ACCOUNT = new ItemRef("account", "u17");
  static final PolicyRef REF = new PolicyRef(new PolicyVersion("spam", 3), "3.2");
  static final PolicySection PHISHING =
      new PolicySection(
          "3.2",
          "Phishing",
          "Do not lead people to pages that pretend to be something else, to get their passwords,"
              + " money or data.",
          Severity.SERIOUS);
  static final Decider PERSON = new Decider.Person(StaffId.next());
  static final Decider RULES = new Decider.Rules(7);

  @Test
  void tellsOfARemoval() {
    check("remove", PERSON, POST, new Effect.Remove());
  }

  @Test
  void tellsOfALimit() {
    check("limit", PERSON, POST, new Effect.Limit());
  }

  @Test
  void tellsOfAWarning() {
    check("warn", PERSON, POST, new Effect.Warn());
  }

  @Test
  void tellsOfAStrike() {
    check("strike", PERSON, POST, new Effect.Strike(1, 3), new Effect.Warn());
  }

  @Test
  void tellsOfASuspension() {
    check(
        "suspend",
        PERSON,
        POST,
        new Effect.Remove(),
        new Effect.Strike(2, 3),
        new Effect.Suspend(Duration.ofDays(7)));
  }

  @Test
  void tellsOfABan() {
    check("ban", PERSON, ACCOUNT, new Effect.Ban());
  }

  @Test
  void tellsWhatAProgramFound() {
    check("remove-by-rules", RULES, POST, new Effect.Remove());
  }

  @Test
  void tellsOfADecisionUnderNoPolicy() {
    var subject =
        new NoticeWriter.Subject(
            decision(PERSON, POST),
            List.of(enforcementAction(POST, new Effect.Remove())),
            null,
            "",
            null,
            APPEAL_UNTIL);
    golden("remove-without-policy", NoticeWriter.write(subject).plain("https://example.org/n/x"));
  }

  @Test
  void tellsOfAReversal() {
    var effects =
        List.of(
            new Effect.Remove(),
            new Effect.Limit(),
            new Effect.Warn(),
            new Effect.Strike(1, 3),
            new Effect.Suspend(Duration.ofDays(7)),
            new Effect.Ban());
    var lifted = effects.stream().map(effect -> new ReversedEffect(effect, false)).toList();
    var kept = effects.stream().map(effect -> new ReversedEffect(effect, true)).toList();
    golden(
        "reversed",
        String.join("\n", NoticeWriter.reversed(lifted, "your post"))
            + "\n\n"
            + String.join("\n", NoticeWriter.reversed(kept, "your post"))
            + "\n");
  }

  @Test
  void tellsOfAMilderConsequence() {
    golden(
        "eased",
        String.join(
                "\n",
                NoticeWriter.eased(enforcementAction(POST, new Effect.Suspend(Duration.ofDays(7)))))
            + "\n\n"
            + String.join("\n", NoticeWriter.eased(enforcementAction(POST, new Effect.Warn())))
            + "\n");
    assertThat(NoticeWriter.eased(enforcementAction(POST, new Effect.Strike(1, 3)))).isEmpty();
  }

  private static void check(String name, Decider decider, ItemRef item, Effect... effects) {
    var subject =
        new NoticeWriter.Subject(
            decision(decider, item),
            Arrays.stream(effects).map(effect -> enforcementAction(item, effect)).toList(),
            PHISHING,
            "Spam and scams",
            item.equals(ACCOUNT) ? null : new UserText("Free seeds!! claim before midnight"),
            APPEAL_UNTIL);
    golden(name, NoticeWriter.write(subject).plain("https://example.org/n/x"));
  }

  private static void golden(String name, String text) {
    Golden.check("enforcement/notices/" + name + ".txt", text);
  }

  private static Decision decision(Decider decider, ItemRef item) {
    var evidence =
        Evidence.ofRules(
            List.of(
                new MatchedRule("LinkWave", "41 accounts posted the same link within one hour.")));
    return new Decision(
        DecisionId.next(),
        NOON,
        item,
        ACCOUNT,
        decider,
        decider.isHuman() ? new Cause.OfTask(TaskId.next()) : new Cause.OfEvent(new EventId("e")),
        "any",
        List.of(new Action.Remove()),
        REF,
        List.of(),
        decider.isHuman() ? Evidence.NONE : evidence,
        "a note for colleagues, never for the person",
        null);
  }

  private static EnforcementAction enforcementAction(ItemRef item, Effect effect) {
    return new EnforcementAction(
        EnforcementId.next(),
        DecisionId.next(),
        item,
        ACCOUNT,
        REF,
        effect,
        EnforcementAction.Origin.DECISION,
        NOON,
        endOf(effect),
        EnforcementAction.Status.ACTIVE,
        null,
        null);
  }

  private static @Nullable Instant endOf(Effect effect) {
    return switch (effect) {
      case Effect.Strike _ -> NOON.plus(Duration.ofDays(90));
      case Effect.Suspend(var period) -> NOON.plus(period);
      case Effect.Label _, Effect.Limit _, Effect.Remove _, Effect.Warn _, Effect.Ban _ -> null;
    };
  }
}
