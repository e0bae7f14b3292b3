package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every endpoint that takes JSON refuses the same bodies, and says why.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonEntrancesTest extends AppTest {

  private static final String DEEP = "{\"x\":" + "[".repeat(5_000);

  @Autowired private ApiKeys keys;

  private String key = "";

  @BeforeAll
  void createKey() {
    key = keys.create("entrances", EnumSet.allOf(Scope.class)).secret();
  }

  private HttpResponse<String> send(String entrance, byte[] body) {
    var methodAndPath = entrance.split(" ");
    var type = entrance.endsWith("/stream") ? "application/x-ndjson" : "application/json";
    return browser()
        .send(
            browser()
                .request(methodAndPath[1])
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .method(methodAndPath[0], BodyPublishers.ofByteArray(body)));
  }

  private static Map<String, byte[]> unreadable() {
    var bodies = new LinkedHashMap<String, byte[]>();
    bodies.put("is nested more than 64 levels deep", utf8(DEEP));
    bodies.put(
        "has a number of more than 1000 characters", utf8("{\"x\":" + "1".repeat(1_001) + "}"));
    bodies.put(
        "has a property name of more than 50000 characters",
        utf8("{\"" + "k".repeat(60_000) + "\":1}"));
    bodies.put(
        "has the property \\\"id\\\" twice (line 1, column 15)",
        utf8("{\"id\":\"a\",\"id\":\"b\"}"));
    bodies.put("has a number at /x that is too large", utf8("{\"x\":1e400}"));
    bodies.put(
        "is not UTF-8: byte 7",
        new byte[] {'{', '"', 'x', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'});
    bodies.put("is empty", utf8(""));
    bodies.put("ends before it is complete", utf8("{\"x\":"));
    bodies.put("is malformed", utf8("{\"x\" 1}"));
    return bodies;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /v1/events",
        "POST /v1/events/batch",
        "PUT /v1/event-types/post.created",
        "PUT /v1/item-types/post",
        "POST /v1/flags",
        "POST /v1/appeals",
        "POST /v1/lists",
        "POST /v1/lists/slurs/entries",
        "POST /v1/lists:match",
        "POST /v1/moderations",
        "POST /v1/perspective/v1alpha1/comments:analyze",
        "POST /v1/signals:evaluate",
        "POST /v1/hma/c/banks",
        "POST /v1/hma/m/compare"
      })
  void refusesWhatIsNoJsonAndSaysWhy(String entrance) {
    unreadable()
        .forEach(
            (reason, body) -> {
              var answer = send(entrance, body);
              assertThat(answer.statusCode()).as(entrance + " " + answer.body()).isEqualTo(400);
              assertThat(answer.body()).as(entrance).contains(reason);
            });
    assertThat(send(entrance, utf8("[]")).statusCode()).as(entrance).isEqualTo(400);
  }

  private static String event(String id, String data) {
    return """
        {"id": "%s", "type": "post.created", "time": "2026-01-01T12:00:00Z",
         "actor": {"type": "account", "id": "a"}, "target": {"type": "post", "id": "%s"},
         "data": {"text": "fine"%s}}
        """
        .formatted(id, id, data)
        .replace("\n", " ");
  }

  /// A batch with events that break each limit, between good ones.
  @Test
  void refusesBadEventsOfABatchAloneAndAnswersTheOthers() {
    var events =
        List.of(
            event("entrance-1", ""),
            event("entrance-2", ", \"x\": " + "[".repeat(100) + "]".repeat(100)),
            event("entrance-3", ", \"x\": 1e400"),
            event("entrance-4", ", \"x\": " + "1".repeat(1_001)),
            event("entrance-5", ", \"x\": 1, \"x\": 2"),
            event("entrance-6", ", \"" + "k".repeat(60_000) + "\": 1"),
            "7",
            event("entrance-7", ""));
    var answer =
        send(
            "POST /v1/events/batch",
            utf8("{\"a\": [{}], \"events\": [" + String.join(",", events) + "]}"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(statuses(Json.mapper().readTree(answer.body()).path("results").valueStream()))
        .containsExactly(200, 400, 400, 400, 400, 400, 400, 200);
    assertThat(answer.body()).contains("/data/x", "levels deep", "twice");
  }

  @Test
  void refusesBadLinesOfAStreamAloneAndAnswersTheOthers() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(utf8(event("entrance-8", "") + "\n\n"));
    unreadable().values().stream()
        .filter(each -> each.length > 0)
        .forEach(
            body -> {
              out.writeBytes(body);
              out.write('\n');
            });
    out.writeBytes(utf8(event("entrance-9", "") + "\r\n  \t\r\n"));
    var answer = send("POST /v1/events/stream", out.toByteArray());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(statuses(answer.body().lines().map(Json.mapper()::readTree)))
        .containsExactly(200, 400, 400, 400, 400, 400, 400, 400, 400, 200);
  }

  private static List<Integer> statuses(
      java.util.stream.Stream<tools.jackson.databind.JsonNode> results) {
    return results.map(result -> result.path("status").asInt()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1000000000000000055511151231257827",
    "10.00",
    "12345678901234567890123456789",
    "1E+2",
    "-1E-21"
  })
  void givesNumbersBackWithTheDigitsThatWereSent(String number) {
    var id = "number-" + number.replaceAll("[^0-9]", "_");
    var body =
        """
        {"id": "%s", "type": "transaction.made", "time": "2026-01-01T12:00:00Z",
         "actor": {"type": "account", "id": "a"}, "target": {"type": "transaction", "id": "%s"},
         "data": {"amount": %s, "currency": "EUR", "buyer": {"type": "account", "id": "a"}}}
        """
            .formatted(id, id, number);
    var answer = send("POST /v1/events", utf8(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(send("GET /v1/events/" + id, new byte[0]).body())
        .contains("\"amount\":" + number + ",");
  }

  /// Half of a character and NUL can be written in JSON and stored nowhere.
  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u0000", "\\ud83d\\ude00", "\\uffff"})
  void answersEscapesThatAreNoCharacters(String escape) {
    var id = "escape-" + escape.replaceAll("[^0-9a-f]", "_");
    var answer = send("POST /v1/events", utf8(event(id, ", \"title\": \"" + escape + "\"")));
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
  }
}
