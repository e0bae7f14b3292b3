package dev.fairhaven.app.decisions.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.testkit.Golden;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");
  private static final DecisionId FIRST = new DecisionId(new UUID(1, 1));
  private static final EntityLabel SPAMMER =
      new EntityLabel(new Entity("Account", "u17"), "spammer");

  private static DecisionDraft draft(Action... actions) {
    return new DecisionDraft(
        new ItemRef("post", "p93"),
        new ItemRef("account", "u17"),
        new Decider.Rules(7),
        new Cause.OfEvent(new EventId("evt-1")),
        List.of(actions),
        new PolicyRef(new PolicyVersion("spam", 2), "1.3"),
        null);
  }

  private static Decision decision(Action... actions) {
    return Decision.of(draft(actions), FIRST, NOON);
  }

  @Test
  void takesItsVerdictFromTheHarshestAction() {
    var decision = decision(new Action.Review("default"), new Action.Remove());
    assertThat(decision.verdict()).isEqualTo("remove");
    assertThat(decision.evidence()).isEqualTo(Evidence.NONE);
  }

  @Test
  void changesNothingButItsEvidenceAndLabels() {
    var found = Evidence.ofRules(List.of(new Evidence.MatchedRule("LinkWave", "Many links.")));
    var plain = decision(new Action.Strike());
    var resting = plain.restingOn(found, List.of(SPAMMER));
    assertThat(resting.evidence()).isEqualTo(found);
    assertThat(resting.labels()).containsExactly(SPAMMER);
    assertThat(resting.restingOn(Evidence.NONE, List.of())).isEqualTo(plain);
  }

  @Test
  void isUndoneByADecisionAboutTheSameItemThatAsksForNothing() {
    var reversal =
        decision(new Action.Ban())
            .reversedBy(new Decider.Platform(), new Cause.OfReversal(FIRST), "wrong", NOON);
    assertThat(reversal.reverses()).isEqualTo(FIRST);
    assertThat(reversal.id()).isNotEqualTo(FIRST);
    assertThat(reversal.item()).isEqualTo(new ItemRef("post", "p93"));
    assertThat(reversal.account()).isEqualTo(new ItemRef("account", "u17"));
    assertThat(reversal.verdict()).isEqualTo(Actions.REVERSAL);
    assertThat(reversal.policy()).isNull();
    assertThat(reversal.note()).isEqualTo("wrong");
    assertThat(reversal.isPlainAllow()).isFalse();
  }

  @Test
  void isAPlainAllowOnlyWhereNothingFollows() {
    assertThat(decision(new Action.Allow()).isPlainAllow()).isTrue();
    assertThat(decision(new Action.Label("x")).isPlainAllow()).isFalse();
    assertThat(
            decision(new Action.Allow()).restingOn(Evidence.NONE, List.of(SPAMMER)).isPlainAllow())
        .isFalse();
  }

  @Test
  void asksForAtLeastOneAction() {
    assertThatThrownBy(() -> draft()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isAnsweredAsTheReferenceSays() {
    var decision =
        decision(new Action.Strike(), new Action.Remove())
            .restingOn(
                Evidence.ofRules(List.of(new Evidence.MatchedRule("LinkWave", "Many links."))),
                List.of(SPAMMER));
    Golden.check(
        "decisions/log/decision.json",
        DecisionJson.write(decision).toPrettyString().replace("\r", "") + "\n");
  }

  @Test
  void isNoticedByTheDigestWhenAnythingOfItChanges() {
    var one = decision(new Action.Strike());
    var other = decision(new Action.Strike()).restingOn(Evidence.NONE, List.of(SPAMMER));
    var later = Decision.of(draft(new Action.Strike()), FIRST, NOON.plusNanos(1_000));
    var second = Decision.of(draft(new Action.Ban()), new DecisionId(new UUID(1, 2)), NOON);
    assertThat(DecisionDigest.of(List.of(one))).matches("[0-9a-f]{64}");
    assertThat(
            List.of(
                DecisionDigest.of(List.of(one)),
                DecisionDigest.of(List.of(other)),
                DecisionDigest.of(List.of(later)),
                DecisionDigest.of(List.of(one, second))))
        .doesNotHaveDuplicates();
    assertThat(DecisionDigest.of(List.of(second, one)))
        .isEqualTo(DecisionDigest.of(List.of(one, second)));
  }
}
