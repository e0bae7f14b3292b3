package dev.fairhaven.app.outward.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.TestPicture;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignalsApiTest extends AppTest {

  @Autowired private ApiKeys keys;

  @Test
  void runsAllSignalsOnATextAndAPicture() throws IOException {
    var text = "Hello. You are a pathetic idiot!";
    var body =
        Json.mapper().createObjectNode().put("text", text).put("picture", TestPicture.base64());
    var answer = Json.mapper().readTree(post("/v1/signals:evaluate", Json.write(body)));
    assertThat(answer.at("/text/categories/toxicity/applies").asBoolean()).isTrue();
    var passage = answer.at("/text/categories/toxicity/passages/0");
    assertThat(text.substring(passage.path("start").asInt(), passage.path("end").asInt()))
        .contains("idiot");
    assertThat(answer.at("/text/categories/spam/applies").asBoolean()).isFalse();
    assertThat(answer.at("/picture/format").asString()).isEqualTo("png");
    assertThat(answer.at("/picture/pdq").asString()).matches("[0-9a-f]{64}");
    assertThat(answer.at("/picture/width").asInt()).isEqualTo(80);
    assertThat(post("/v1/signals:evaluate", "{}")).contains("a text, a picture, or both");
    assertThat(post("/v1/signals:evaluate", "{\"picture\": \"%%\"}")).contains("base64");
    assertThat(post("/v1/signals:evaluate", "{\"picture\": \"aGVsbG8=\"}")).contains("a picture:");
  }

  @Test
  void givesTheResultOfTheOtherClassifierWhereItIsAskedFor() throws IOException {
    var text = "Hello. You are a pathetic idiot!";
    var body = Json.mapper().createObjectNode().put("text", text);
    var without = Json.mapper().readTree(post("/v1/signals:evaluate", Json.write(body)));
    assertThat(without.at("/text/neural").isMissingNode()).isTrue();
    var with =
        Json.mapper().readTree(post("/v1/signals:evaluate", Json.write(body.put("neural", true))));
    assertThat(with.at("/text/categories")).isEqualTo(without.at("/text/categories"));
    assertThat(with.at("/text/neural/model").asString()).endsWith("-neural");
    assertThat(with.at("/text/neural/categories/toxicity/applies").asBoolean()).isTrue();
    assertThat(with.at("/text/neural/categories/toxicity/passages/0").isObject()).isTrue();
    assertThat(post("/v1/signals:evaluate", Json.write(body.put("neural", "yes"))))
        .contains("/neural: expected true or false");
  }

  @Test
  void namesTheLanguageAndFindsPersonalDataUrlsAndWhatIsListed() {
    var text =
        "Please write to jane.roe@example.org about the lovely garden, or see hxxps://tinyurl[.]com/x";
    var body = Json.mapper().createObjectNode().put("text", text);
    var answer =
        Json.mapper().readTree(post("/v1/signals:evaluate", Json.write(body))).path("text");
    assertThat(answer.path("language").asString()).isEqualTo("en");
    var found = answer.at("/personalData/0");
    assertThat(found.path("kind").asString()).isEqualTo("e-mail");
    assertThat(text.substring(found.path("start").asInt(), found.path("end").asInt()))
        .isEqualTo("jane.roe@example.org");
    assertThat(answer.path("urls").toString()).contains("tinyurl.com");
    assertThat(answer.at("/lists/matches/0/list").asString()).isEqualTo("link_shorteners");
  }

  private String post(String path, String body) {
    var key = keys.create("signals", EnumSet.of(Scope.SIGNALS_EVALUATE)).secret();
    return browser()
        .send(
            browser()
                .request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)))
        .body();
  }
}
