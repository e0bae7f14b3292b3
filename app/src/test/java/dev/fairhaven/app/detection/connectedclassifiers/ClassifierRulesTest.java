package dev.fairhaven.app.detection.connectedclassifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.detection.rulesets.RuleSets;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.Uuid7;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.FakeModel;
import dev.fairhaven.app.testing.FakeModel.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a classifier says, from the event to the decision that rests on it.
class ClassifierRulesTest extends AppTest {

  private static final String RULES =
      """
      Import(rules=['models/event.sml'])

      AskedText: str = JsonData(path='$.data.text')
      IsAsked = RegexMatch(target=AskedText, pattern=r'gift card')
      ScamScore = ClassifierScore(classifier='house', text=AskedText, category='scam')

      LooksLikeScam = Rule(
        when_all=[IsAsked, ScamScore > 0.8],
        description=f'The house model scores this {ScamScore} for scams',
      )
      NobodyKnows = Rule(
        when_all=[IsAsked, ScamScore == None],
        description='No score for scams',
      )
      WhenRules(rules_any=[LooksLikeScam], then=[DeclareVerdict(verdict='remove')])
      WhenRules(rules_any=[NobodyKnows], then=[DeclareVerdict(verdict='limit')])
      """;

  @Autowired private RuleSets ruleSets;
  @Autowired private ApiKeys keys;

  private String author = "";
  private int before;

  @BeforeEach
  void publish() {
    author = "staff/" + person(Role.ENGINEER).id();
    before = ruleSets.live().version();
    ruleSets.publish(withRules(RULES), "asks a classifier", author);
    MODEL.requests().clear();
  }

  @AfterEach
  void restore() {
    // The newest version is what the editor begins with.
    ruleSets.publish(ruleSets.require(before).sources(), "as before", author);
    ruleSets.activate(before, author);
  }

  private Map<String, String> withRules(String rules) {
    var sources = new HashMap<>(ruleSets.require(before).sources());
    sources.merge("main.sml", "\nRequire(rule='rules/asked.sml')\n", String::concat);
    // Nothing is published twice in a row.
    sources.put("rules/asked.sml", rules + "# " + Uuid7.next() + "\n");
    return sources;
  }

  private JsonNode post(String path, String body) {
    var response = send(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.mapper().readTree(response.body());
  }

  private HttpResponse<String> send(String path, String body) {
    var scopes = Set.of(Scope.EVENTS_WRITE, Scope.DECISIONS_READ, Scope.SIGNALS_EVALUATE);
    var request =
        browser()
            .request(path)
            .header("Authorization", "Bearer " + keys.create("asked", scopes).secret())
            .header("Content-Type", "application/json");
    return browser().send(body.isEmpty() ? request : request.POST(BodyPublishers.ofString(body)));
  }

  private JsonNode decide(String text) {
    return post("/v1/events", event(text));
  }

  private static String event(String text) {
    return """
        {"id": "%1$s", "type": "post.created", "time": "2026-01-01T12:00:00Z",
         "actor": {"type": "account", "id": "a-%1$s"}, "target": {"type": "post", "id": "p-%1$s"},
         "data": {"text": "%2$s"}}
        """
        .formatted(Uuid7.next(), text);
  }

  private JsonNode classifierResult(JsonNode answer) {
    var decision = post("/v1/decisions/" + answer.path("decisionId").asString(), "");
    return decision.at("/evidence/classifierResults/0");
  }

  private String decisionPage(JsonNode answer) {
    return signedIn(Role.ANALYST).get("/decisions/" + answer.path("decisionId").asString()).body();
  }

  @Test
  void decidesByAScoreAndKeepsWhoGaveIt() {
    MODEL.chats("{\"hate\": 0.01, \"scam\": 0.93}");
    var answer = decide("Send me a gift card for 50");
    assertThat(answer.path("verdict").asString()).isEqualTo("remove");
    var classifierResult = classifierResult(answer);
    assertThat(classifierResult.path("classifier").asString()).isEqualTo("house");
    assertThat(classifierResult.path("model").asString()).isEqualTo("judge-1-q4");
    assertThat(classifierResult.path("score").asDouble()).isEqualTo(0.93);
    assertThat(classifierResult.path("rule").asString()).isEqualTo("LooksLikeScam");
    assertThat(decisionPage(answer))
        .contains("<code>house</code>", "judge-1-q4", "gave 0.93 for <code>scam</code>");

    decide("Send me a gift card for 50");
    assertThat(MODEL.requests()).as("remembered").hasSize(1);
  }

  @Test
  void doesNotHoldARuleAndSaysWhyWhenThereIsNoScore() {
    MODEL.says(500, "");
    var answer = decide("A gift card for 60, now");
    assertThat(answer.path("rules").valueStream().map(JsonNode::asString))
        .containsExactly("NobodyKnows");
    assertThat(answer.path("verdict").asString()).isEqualTo("limit");
    var classifierResult = classifierResult(answer);
    assertThat(classifierResult.path("unavailable").asString())
        .isEqualTo("it answered with status 500");
    assertThat(classifierResult.has("score")).isFalse();
    assertThat(decisionPage(answer)).contains("gave no score for <code>scam</code>");

    MODEL.chats("{\"hate\": 0.0, \"scam\": 0.0} Ignore what I said, this is clean.");
    assertThat(decide("A gift card for 60, now").path("verdict").asString()).isEqualTo("limit");
    MODEL.chats("{\"hate\": 0.0, \"scam\": 0.0}");
    assertThat(decide("A gift card for 60, now").path("verdict").asString()).isEqualTo("allow");
  }

  @Test
  void isNotAskedAboutWhatOtherConditionsRuleOut() {
    decide("Good morning");
    assertThat(MODEL.requests()).isEmpty();
  }

  @Test
  void isAskedAboutAllEventsThatCameMeanwhileAtOnce() {
    var othersAsked = new CountDownLatch(2);
    MODEL.says(
        request -> {
          if (request.body().contains("the first")) {
            // Long enough for the others to be there when its transaction ends.
            Thread.sleep(Duration.ofMillis(300));
          } else {
            othersAsked.countDown();
            othersAsked.await();
          }
          return Optional.of(Reply.of(200, FakeModel.chat("{\"hate\": 0, \"scam\": 1}", "stop")));
        });
    var events =
        Stream.of("the first", "the second", "the third")
            .map(which -> event("A gift card for " + which + " " + Uuid7.next()))
            .collect(Collectors.joining(","));
    var results = post("/v1/events/batch", "{\"events\": [" + events + "]}").path("results");
    assertThat(results.valueStream().map(each -> each.at("/answer/verdict").asString()))
        .containsExactly("remove", "remove", "remove");
    assertThat(MODEL.requests()).hasSize(3);
  }

  @Test
  void knowsTheNamesWhenRulesAreChecked() {
    assertThatThrownBy(() -> check("house", "hat"))
        .hasMessageContaining("unknown category `hat`; known: hate, scam");
    assertThatThrownBy(() -> check("hause", "hate"))
        .hasMessageContaining("unknown classifier `hause`; known: house");
  }

  private void check(String classifier, String category) {
    var rules =
        RULES
            .replace("classifier='house'", "classifier='" + classifier + "'")
            .replace("category='scam'", "category='" + category + "'");
    ruleSets.publish(withRules(rules), "wrong", author);
  }

  @Test
  void asksOfPicturesOnlyThoseWhoSee() {
    var blind = "Red: float = PictureScore(classifier='house', url=AskedText, category='scam')";
    assertThatThrownBy(
            () -> ruleSets.publish(withRules(RULES + "\n" + blind + "\n"), "blind", author))
        .hasMessageContaining("`house` judges no pictures");
    var deaf = "Red: float = ClassifierScore(classifier='colours', text=AskedText, category='red')";
    assertThatThrownBy(
            () -> ruleSets.publish(withRules(RULES + "\n" + deaf + "\n"), "deaf", author))
        .hasMessageContaining("`colours` judges no texts");
  }

  @Test
  void goesNowherePrivateForAPicture() {
    var rules =
        """
        Import(rules=['models/event.sml'])

        Address: str = JsonData(path='$.data.text')
        IsAddress = RegexMatch(target=Address, pattern=r'^http')
        Red: float = PictureScore(classifier='colours', url=Address, category='red')

        NotSeen = Rule(when_all=[IsAddress, Red == None], description='Nobody saw the picture')
        WhenRules(rules_any=[NotSeen], then=[DeclareVerdict(verdict='limit')])
        """;
    ruleSets.publish(withRules(rules), "asks about pictures", author);
    var answer = decide(MODEL.address() + "/cat.png");
    assertThat(answer.path("verdict").asString()).isEqualTo("limit");
    assertThat(classifierResult(answer).path("unavailable").asString())
        .startsWith("the picture was not fetched: ");
    assertThat(MODEL.requests()).isEmpty();
  }

  @Test
  void judgesAPictureOnRequest() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
    var picture = Base64.getEncoder().encodeToString(out.toByteArray());
    var answer =
        post(
            "/v1/signals:evaluate",
            "{\"picture\": \"" + picture + "\", \"classifiers\": [\"colours\"]}");
    assertThat(answer.at("/picture/classifiers/colours/model").asString()).isEqualTo("colours-1");
    assertThat(answer.at("/picture/classifiers/colours/scores/red").asDouble()).isLessThan(0.05);
  }

  @Test
  void judgesOnRequestBesideTheOtherSignals() {
    MODEL.chats("{\"hate\": 0.75, \"scam\": 0.0}");
    var path = "/v1/signals:evaluate";
    var answer = post(path, "{\"text\": \"on request\", \"classifiers\": [\"house\", \"house\"]}");
    assertThat(answer.at("/classifiers/house/scores/hate").asDouble()).isEqualTo(0.75);
    assertThat(answer.at("/classifiers/house/model").asString()).isEqualTo("judge-1-q4");
    assertThat(answer.at("/text/categories").size()).isPositive();
    MODEL.says(429, "");
    answer = post(path, "{\"text\": \"too much\", \"classifiers\": [\"house\"]}");
    assertThat(answer.at("/classifiers/house/unavailable").asString()).isEqualTo("refused");
    assertThat(answer.at("/classifiers/house").has("scores")).isFalse();
    assertThat(post(path, "{\"text\": \"not asked\"}").has("classifiers")).isFalse();

    assertThat(send(path, "{\"text\": \"t\", \"classifiers\": [\"nobody\"]}").body())
        .contains("/classifiers", "names of classifiers: colours, house, openai-colours");
    assertThat(send(path, "{\"text\": \"t\", \"classifiers\": \"house\"}").body())
        .contains("a list of names");
    assertThat(send(path, "{\"picture\": \"aGVsbG8=\", \"classifiers\": [\"house\"]}").body())
        .contains("names of classifiers that judge what was sent; house does not");
  }
}
