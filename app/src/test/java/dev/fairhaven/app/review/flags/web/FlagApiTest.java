package dev.fairhaven.app.review.flags.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.Uuid7;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FlagApiTest extends AppTest {

  @Autowired private ApiKeys keys;

  private String key = "";

  @BeforeEach
  void createKey() {
    key = keys.create("flags", EnumSet.of(Scope.FLAGS_WRITE)).secret();
  }

  @Test
  void answersWithTheTaskAndTheSameForARetry() {
    var flag = flag("post");
    var first = post(key, flag);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(Json.mapper().readTree(first.body()).propertyNames())
        .containsExactlyInAnyOrder("flagId", "taskId");
    assertThat(post(key, flag).body()).isEqualTo(first.body());
  }

  @Test
  void namesTheFieldsThatAreWrong() {
    var answer = post(key, flag("spaceship"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("flag/invalid-flag", "/item/type");
    assertThat(post(key, "{").statusCode()).isEqualTo(400);
    assertThat(post(key, "\"" + "x".repeat(64 * 1024) + "\"").statusCode()).isEqualTo(413);
  }

  @Test
  void needsAKeyWithTheScope() {
    assertThat(post("wrong", flag("post")).statusCode()).isEqualTo(401);
    var other = keys.create("events", EnumSet.of(Scope.EVENTS_WRITE)).secret();
    assertThat(post(other, flag("post")).statusCode()).isEqualTo(403);
  }

  static String flag(String itemType) {
    return """
        {"id": "%s", "time": "2026-11-22T10:00:00Z", "item": {"type": "%s", "id": "p1"},
         "reporter": {"kind": "user", "id": "u5"}, "reason": "scam"}
        """
        .formatted(Uuid7.next(), itemType);
  }

  HttpResponse<String> post(String secret, String body) {
    var client = browser();
    return client.send(
        client
            .request("/v1/flags")
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
