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
    register();
    var strike = post(LURE);
    assertThat(strike.labels()).contains("Account/spammer");
    assertThat(post(HARMLESS).rules()).contains("LinkFromKnownSpammer");
    reverse(strike);
    assertThat(post(HARMLESS).rules()).doesNotContain("LinkFromKnownSpammer");
  }

  @Test
  void keepsALabelThatAnotherDecisionSet() {
    register();
    var first = post(LURE);
    var second = post(LURE);
    reverse(first);
    assertThat(post(HARMLESS).rules()).contains("LinkFromKnownSpammer");
    reverse(second);
    assertThat(post(HARMLESS).rules()).doesNotContain("LinkFromKnownSpammer");
  }

  private void register() {
    send("account.created", "account", account, "\"handle\": \"" + account + "\"");
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
