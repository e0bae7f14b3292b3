package dev.fairhaven.app.outward.compat.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What programs written for Perspective send, as it documents that.
class PerspectiveApiTest extends AppTest {

  private static final String PATH = "/v1/perspective/v1alpha1/comments:analyze";

  @Autowired private ApiKeys keys;

  private JsonNode call(String query, String body, int status) {
    var request =
        browser()
            .request(PATH + query)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    var response = browser().send(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return Json.mapper().readTree(response.body());
  }

  private String key(Scope scope) {
    return "?key=" + keys.create("perspective", EnumSet.of(scope)).secret();
  }

  @Test
  void scoresTheAttributesThatAreAskedFor() {
    var answer =
        call(
            key(Scope.SIGNALS_EVALUATE),
            """
            {"comment": {"text": "You are a pathetic idiot."}, "doNotStore": true,
             "languages": ["en"], "clientToken": "c1",
             "requestedAttributes": {"TOXICITY": {}, "THREAT": {"scoreThreshold": 0.99}}}
            """,
            200);
    var toxicity = answer.at("/attributeScores/TOXICITY");
    assertThat(toxicity.at("/summaryScore/value").asDouble()).isBetween(0.5, 1.0);
    assertThat(toxicity.at("/summaryScore/type").asString()).isEqualTo("PROBABILITY");
    assertThat(toxicity.at("/spanScores/0/end").asInt()).isEqualTo(25);
    assertThat(answer.path("attributeScores").has("THREAT")).as("below its threshold").isFalse();
    assertThat(answer.path("clientToken").asString()).isEqualTo("c1");
    assertThat(answer.at("/languages/0").asString()).isEqualTo("en");
  }

  @Test
  void saysWhatIsWrongInGooglesForm() {
    var key = key(Scope.SIGNALS_EVALUATE);
    var unknown =
        call(key, "{\"comment\": {\"text\": \"x\"}, \"requestedAttributes\": {\"WIT\": {}}}", 400);
    assertThat(unknown.at("/error/status").asString()).isEqualTo("INVALID_ARGUMENT");
    assertThat(unknown.at("/error/message").asString()).contains("some of TOXICITY");
    assertThat(call(key, "{\"comment\": {\"text\": \"\"}}", 400).at("/error/message").asString())
        .contains("/comment/text");
    assertThat(call("", "{}", 401).at("/error/status").asString()).isEqualTo("UNAUTHENTICATED");
    assertThat(call("?key=nonsense", "{}", 401).at("/error/code").asInt()).isEqualTo(401);
    assertThat(call(key(Scope.EVENTS_WRITE), "{}", 403).at("/error/status").asString())
        .isEqualTo("PERMISSION_DENIED");
  }

  @Test
  void takesAKeyFromAnAddressNowhereElse() {
    var answer = browser().get("/v1/lists" + key(Scope.LISTS_READ));
    assertThat(answer.statusCode()).isEqualTo(401);
  }
}
