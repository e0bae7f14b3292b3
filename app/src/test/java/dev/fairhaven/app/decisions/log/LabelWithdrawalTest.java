package dev.fairhaven.app.decisions.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.intake.ingest.Answer;
import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.testing.AppTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LabelWithdrawalTest extends AppTest {

  private static final String LURE = "You have won! Claim your prize at https://%s.example";
  private static final String HARMLESS = "My pictures are at https://%s.example";

  @Autowired private Intake intake;
  @Autowired private Decisions decisions;

  private final String account = "u" + UUID.randomUUID().toString().substring(0, 8);
  private int events;

  @Test
  void takesTheLabelOfAReversedDecisionBack() {
    register(account);
    var strike = post(LURE);
    assertThat(strike.labels()).contains("Account/spammer");
    assertThat(post(HARMLESS).rules()).contains("LinkFromKnownSpammer");
    reverse(strike);
    assertThat(post(HARMLESS).rules()).doesNotContain("LinkFromKnownSpammer");
  }

  @Test
  void keepsALabelThatAnotherDecisionSet() {
    register(account);
    var first = post(LURE);
    var second = post(LURE);
    reverse(first);
    assertThat(post(HARMLESS).rules()).contains("LinkFromKnownSpammer");
    reverse(second);
    assertThat(post(HARMLESS).rules()).doesNotContain("LinkFromKnownSpammer");
  }

  /// The id of another account may stand anywhere in an event.
  @Test
  void leavesOtherEntitiesAloneWhoseIdsTheEventNames() {
    register(account);
    register(account + "b");
    var other = new Account(account + "b");
    var theirs = send(other, LURE.formatted("b" + account), "");
    assertThat(theirs.labels()).contains("Account/spammer");
    var ours = send(new Account(account), LURE.formatted("a" + account), other.id());
    reverse(ours);
    assertThat(send(other, HARMLESS.formatted("c" + account), "").rules())
        .contains("LinkFromKnownSpammer");
  }

  private record Account(String id) {}

  /// A post of `author` with one more link.
  private Answer send(Account author, String text, String link) {
    var event =
        """
        {"id": "e%d-%s", "type": "post.created", "time": "%s",
         "actor": {"type": "account", "id": "%s"}, "target": {"type": "post", "id": "p%d%s"},
         "data": {"text": "%s", "links": ["%s"]}}
        """
            .formatted(
                events, author.id(), Instant.now(), author.id(), events++, author.id(), text, link);
    return intake.accept(Json.mapper().readTree(event));
  }

  private void register(String id) {
    var event =
        """
        {"id": "new-%1$s", "type": "account.created", "time": "%2$s",
         "actor": {"type": "account", "id": "%1$s"}, "target": {"type": "account", "id": "%1$s"},
         "data": {"handle": "%1$s"}}
        """
            .formatted(id, Instant.now());
    intake.accept(Json.mapper().readTree(event));
  }

  private Answer post(String text) {
    var domain = account + events;
    return send(
        "post.created",
        "post",
        "p" + events + account,
        "\"text\": \"" + text.formatted(domain) + "\"");
  }

  private Answer send(String type, String targetType, String target, String data) {
    var event =
        """
        {"id": "e%d-%s", "type": "%s", "time": "%s", "actor": {"type": "account", "id": "%s"},
         "target": {"type": "%s", "id": "%s"}, "data": {%s}}
        """
            .formatted(events++, account, type, Instant.now(), account, targetType, target, data);
    return intake.accept(Json.mapper().readTree(event));
  }

  private void reverse(Answer answer) {
    decisions.reverse(
        answer.decisionId(),
        new Decider.Platform(),
        new Cause.OfReversal(answer.decisionId()),
        null);
  }
}
