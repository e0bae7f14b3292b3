package dev.fairhaven.app.detection.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.SimilarTexts.Question;
import dev.fairhaven.rules.SimilarTexts.Sent;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.windows.RememberedTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class EarlierTextsTest extends AppTest {

  private static final String TEXT =
      "Everybody who joins our walk through the old town on Sunday gets a map and a cup of tea %s";

  private static final RuleSet RULES =
      ((Compiled)
              RuleSet.compile(
                  Sources.of(
                      Map.of(
                          "main.sml",
                          """
                          User: Entity[str] = EntityJson(type='User', path='$.actor.id')
                          Text: str = JsonData(path='$.data.text')
                          Alike = AccountsWithSimilarText(
                            text=Text, account=User, within=TimeDelta(hours=1))
                          """)),
                  Functions.standard()))
          .ruleSet();

  @Autowired private RuleSets ruleSets;
  @Autowired private EventLog log;
  @Autowired private Intake intake;
  @Autowired private InstantSource clock;

  @Test
  void remembersWhatWasSentBeforeTheStart() {
    var marker = "w" + UUID.randomUUID();
    var events = new ArrayList<JsonNode>();
    for (int i = 0; i < 12; i++) {
      events.add(post("u" + i + marker, TEXT.formatted(marker)));
    }
    intake.acceptAll(events);

    var texts = new RememberedTexts(10_000);
    new EarlierTexts(ruleSets, log, texts, clock).remember(RULES);
    var sent = new Sent(TEXT.formatted(marker), "somebody else", Instant.now());
    assertThat(texts.accounts(sent, new Question(Duration.ofHours(1), 0.9))).isEqualTo(13);
  }

  private static JsonNode post(String account, String text) {
    var id = UUID.randomUUID().toString();
    var event = Json.mapper().createObjectNode();
    event.put("id", "e-" + id).put("type", "post.created").put("time", Instant.now().toString());
    event.putObject("actor").put("type", "account").put("id", account);
    event.putObject("target").put("type", "post").put("id", id);
    event.putObject("data").put("text", text);
    return event;
  }
}
