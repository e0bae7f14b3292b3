package dev.fairhaven.app.intake.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.Uuid7;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class EventsApiTest extends AppTest {

  @Autowired private ApiKeys keys;

  private final HttpClient http = HttpClient.newHttpClient();
  private String key = "";

  @BeforeEach
  void createKey() {
    key = keys.create("events", EnumSet.allOf(Scope.class)).secret();
  }

  private HttpResponse<String> post(String path, String type, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(origin() + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return send(request);
  }

  private HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(origin() + path))
            .header("Authorization", "Bearer " + key)
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Json.mapper().readTree(response.body());
  }

  private static String event(String id, String text) {
    return """
        {"id": "%s", "type": "post.created", "time": "2026-01-01T12:00:00Z",
         "actor": {"type": "account", "id": "a-%s"}, "target": {"type": "post", "id": "p-%s"},
         "data": {"text": "%s"}}
        """
        .formatted(id, id, id, text)
        .replace("\n", " ");
  }

  @Test
  void answersWithTheDecisionAndKeepsIt() {
    var id = Uuid7.next().toString();
    var answer = json(post("/v1/events", "application/json", event(id, "I will hurt you")));
    assertThat(answer.path("verdict").asString()).isEqualTo("review");
    assertThat(answer.path("rules").valueStream().map(JsonNode::asString))
        .containsExactly("Threat");
    assertThat(answer.path("ruleSetVersion").asInt()).isEqualTo(1);

    var decision = json(get("/v1/decisions/" + answer.path("decisionId").asString()));
    assertThat(decision.path("item").path("id").asString()).isEqualTo("p-" + id);
    assertThat(decision.path("policy").path("section").asString()).isEqualTo("1.1");
    var span = decision.path("evidence").path("spans").get(0);
    assertThat(span.path("path").asString()).isEqualTo("$.data.text");
    assertThat(span.path("start").asInt()).isZero();
  }

  @Test
  void answersARetryAsItAnsweredFirst() {
    var body = event(Uuid7.next().toString(), "good morning");
    var first = post("/v1/events", "application/json", body);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(post("/v1/events", "application/json", body).body()).isEqualTo(first.body());
  }

  @Test
  void decidesOnceHoweverOftenAnEventComesAtTheSameTime() {
    var body = event(Uuid7.next().toString(), "good morning");
    var answers =
        IntStream.range(0, 32)
            .parallel()
            .mapToObj(_ -> post("/v1/events", "application/json", body).body())
            .collect(Collectors.toSet());
    assertThat(answers).hasSize(1);
  }

  @Test
  void answersABatchItemByItem() {
    var good = event(Uuid7.next().toString(), "fine");
    var results =
        json(post(
                "/v1/events/batch",
                "application/json",
                "{\"events\": [" + good + ", {\"id\": \"bad\"}, " + good + "]}"))
            .path("results");
    assertThat(results.valueStream().map(result -> result.path("status").asInt()))
        .containsExactly(200, 400, 200);
    assertThat(results.get(0).path("answer")).isEqualTo(results.get(2).path("answer"));
    assertThat(results.get(1).path("problem").path("code").asString())
        .isEqualTo("ingest/invalid-event");
  }

  @Test
  void answersAStreamLineByLine() {
    var lines =
        List.of(event(Uuid7.next().toString(), "one"), "{oops", "", "\"x\"").stream()
            .collect(Collectors.joining("\n"));
    var statuses =
        post("/v1/events/stream", "application/x-ndjson", lines)
            .body()
            .lines()
            .map(line -> Json.mapper().readTree(line).path("status").asInt())
            .toList();
    assertThat(statuses).containsExactly(200, 400, 400);
  }

  @Test
  void takesMoreAtOnceThanOneEventMayHave() {
    var run = Uuid7.next().toString();
    var lines =
        IntStream.range(0, 40).mapToObj(i -> event(run + "-" + i, "x ".repeat(10_000))).toList();
    var batch = "{\"events\": [" + String.join(",", lines) + "]}";
    var results = json(post("/v1/events/batch", "application/json", batch)).path("results");
    assertThat(results.valueStream().map(result -> result.path("status").asInt()))
        .hasSize(40)
        .containsOnly(200);
    var streamed =
        post("/v1/events/stream", "application/x-ndjson", String.join("\n", lines)).body();
    assertThat(streamed.lines().map(line -> Json.mapper().readTree(line).path("answer")))
        .isEqualTo(results.valueStream().map(result -> result.path("answer")).toList());
  }

  @Test
  void keepsTextThatDatabasesDislike() {
    var id = Uuid7.next().toString();
    var text = "nul \\u0000, half \\ud83d, quote \\\", backslash \\\\, \\u202e and {}";
    assertThat(post("/v1/events", "application/json", event(id, text)).statusCode()).isEqualTo(200);
    var event = json(get("/v1/events/" + id)).path("event");
    assertThat(event.path("data").path("text").asString()).startsWith("nul \u0000, half ");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    var response = post("/v1/events", "application/json", event("", "x"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(json(response).path("errors").get(0).path("pointer").asString()).isEqualTo("/id");
  }

  @Test
  void refusesWhatIsTooLarge() {
    var response = post("/v1/events", "application/json", event("x", "y".repeat(300_000)));
    assertThat(response.statusCode()).isEqualTo(413);
  }
}
