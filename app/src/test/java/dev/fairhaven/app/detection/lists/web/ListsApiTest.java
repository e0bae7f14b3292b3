package dev.fairhaven.app.detection.lists.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ListsApiTest extends AppTest {

  @Autowired private ApiKeys keys;

  private HttpResponse<String> send(String method, String path, String body, Scope... scopes) {
    var secret = keys.create("lists", EnumSet.of(scopes[0], scopes)).secret();
    return browser()
        .send(
            browser()
                .request(path)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
  }

  private JsonNode call(String method, String path, String body) {
    var response =
        send(
            method,
            path,
            body,
            Scope.LISTS_READ,
            Scope.LISTS_WRITE,
            Scope.EVENTS_WRITE,
            Scope.DECISIONS_READ);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.mapper().readTree(response.body());
  }

  @Test
  void fillsAListThatRulesSeeAtOnce() {
    var added =
        call(
            "POST",
            "/v1/lists/blocked_domains/entries",
            """
            {"entries": [
              {"value": "api-win.example", "reason": "scam", "severity": "serious",
               "category": "Fraud", "owner": "Payments"},
              "no domain!"]}
            """);
    assertThat(added.path("added").asInt()).isEqualTo(1);
    assertThat(added.at("/refused/0/index").asInt()).isEqualTo(1);
    var answer = call("POST", "/v1/events", event("lists-1", "see https://a.api-win.example/x"));
    assertThat(answer.path("verdict").asString()).isEqualTo("remove");
    var decision = call("GET", "/v1/decisions/" + answer.path("decisionId").asString(), "");
    var entry = decision.at("/evidence/entries/0");
    assertThat(entry.path("list").asString()).isEqualTo("blocked_domains");
    assertThat(entry.path("entry").asString()).isEqualTo("api-win.example");
    assertThat(entry.path("matched").asString()).isEqualTo("a.api-win.example");
    assertThat(entry.path("severity").asString()).isEqualTo("serious");
    assertThat(entry.path("category").asString()).isEqualTo("fraud");
    assertThat(entry.has("obfuscations")).isFalse();
    assertThat(entry.path("version").asLong())
        .isEqualTo(call("GET", "/v1/lists/blocked_domains", "").path("version").asLong());
    assertShownOnThePage(answer.path("decisionId").asString());
    assertCounted("api-win.example");

    call("DELETE", "/v1/lists/blocked_domains/entries?value=API-win.example", "");
    var after = call("POST", "/v1/events", event("lists-2", "see https://a.api-win.example/x"));
    assertThat(after.path("verdict").asString()).isEqualTo("allow");
  }

  private void assertCounted(String entry) {
    var page = "/v1/lists/blocked_domains/entries?part=" + entry;
    var counted = call("GET", page, "").at("/entries/0");
    assertThat(counted.path("hits").asLong()).isEqualTo(1);
    assertThat(counted.path("lastHitAt").asString()).isNotEmpty();
    assertThat(call("GET", page + "&idle=true", "").path("entries")).isEmpty();
  }

  private void assertShownOnThePage(String decision) {
    assertThat(signedIn(Role.ANALYST).get("/decisions/" + decision).body())
        .contains("a.api-win.example", "Serious", "fraud")
        .contains("/lists/blocked_domains");
  }

  private static String event(String id, String text) {
    return """
    {"id": "%s", "type": "post.created", "time": "2026-01-31T09:30:00Z",
     "actor": {"type": "account", "id": "lists-u1"}, "target": {"type": "post", "id": "%s"},
     "data": {"text": "%s"}}
    """
        .formatted(id, id, text);
  }

  @Test
  void makesAndListsLists() {
    call("POST", "/v1/lists", "{\"name\": \"api_made\", \"kind\": \"cidr\"}");
    assertThat(call("GET", "/v1/lists", "").path("lists").findValuesAsString("name"))
        .contains("api_made", "blocked_domains");
    call("POST", "/v1/lists/api_made/entries", "{\"entries\": [\"10.0.0.1/8\"]}");
    var entries = call("GET", "/v1/lists/api_made/entries?part=10.", "").path("entries");
    assertThat(entries.at("/0/value").asString()).isEqualTo("10.0.0.0/8");
    assertThat(entries.at("/0/addedBy").asString()).startsWith("key/");
  }

  @Test
  void keepsAndFindsWhatEntriesSay() {
    call("POST", "/v1/lists", "{\"name\": \"api_terms\", \"kind\": \"terms\"}");
    var term =
        """
        {"value": "cock", "severity": "moderate", "category": "sexual", "language": "en",
         "owner": "Words", "inside": true, "exceptions": ["peacock"]}
        """;
    call("POST", "/v1/lists/api_terms/entries", "{\"entries\": [\"tit\", " + term + "]}");
    var found = call("GET", "/v1/lists/api_terms/entries?severity=low&language=en", "");
    assertThat(found.path("entries").size()).isEqualTo(1);
    var entry = (ObjectNode) found.at("/entries/0");
    assertThat(entry.remove(List.of("reason", "addedBy", "addedAt", "hits")))
        .isEqualTo(Json.mapper().readTree(term));
    assertThat(call("GET", "/v1/lists/api_terms/entries?category=hate", "").path("entries"))
        .isEmpty();
    var bad = send("GET", "/v1/lists/api_terms/entries?severity=high", "", Scope.LISTS_READ).body();
    assertThat(bad).contains("severity: expected low, moderate, serious, critical");
  }

  @Test
  void matchesATextWithoutCountingIt() {
    call("POST", "/v1/lists", "{\"name\": \"api_match\", \"kind\": \"terms\"}");
    var term = "{\"value\": \"wumpus\", \"severity\": \"low\"}";
    call("POST", "/v1/lists/api_match/entries", "{\"entries\": [" + term + "]}");
    var text = "a wumpu\u0455 at https://tinyurl.com/x";
    var answer =
        call(
            "POST",
            "/v1/lists:match",
            Json.write(Json.mapper().createObjectNode().put("text", text)));
    var match = answer.at("/matches/0");
    assertThat(match.path("list").asString()).isEqualTo("api_match");
    assertThat(match.path("severity").asString()).isEqualTo("low");
    assertThat(match.path("obfuscations").toString()).contains("look-alikes");
    assertThat(text.substring(match.path("start").asInt(), match.path("end").asInt()))
        .isEqualTo("wumpu\u0455");
    assertThat(answer.at("/matches/1/list").asString()).isEqualTo("link_shorteners");
    var one = "{\"text\": \"wumpus tinyurl.com\", \"lists\": [\"link_shorteners\"]}";
    assertThat(call("POST", "/v1/lists:match", one).path("matches").findValuesAsString("list"))
        .containsOnly("link_shorteners");
    assertThat(call("GET", "/v1/lists/api_match/entries", "").at("/entries/0/hits").asLong())
        .isZero();
  }

  @Test
  void findsWordsTogether() {
    call("POST", "/v1/lists", "{\"name\": \"api_queries\", \"kind\": \"queries\"}");
    var added =
        call(
            "POST",
            "/v1/lists/api_queries/entries",
            "{\"entries\": [\"\\\"florp coins\\\"~4 NOT receipt\", \"field:florp\"]}");
    assertThat(added.path("added").asInt()).isEqualTo(1);
    assertThat(added.at("/refused/0/expected").asString()).startsWith("a query of words");
    var asked = "{\"lists\": [\"api_queries\"], \"text\": \"%s\"}";
    var found = call("POST", "/v1/lists:match", asked.formatted("Coins, then: a Florp"));
    assertThat(found.at("/matches/0/start").asInt()).isZero();
    assertThat(found.at("/matches/0/end").asInt()).isEqualTo("Coins, then: a Florp".length());
    var not = call("POST", "/v1/lists:match", asked.formatted("florp coins, receipt below"));
    assertThat(not.path("matches")).isEmpty();
  }

  @Test
  void refusesWhatCannotBeMatched() {
    for (var body :
        new String[] {
          "{\"text\": 1}", "{\"text\": \" \"}", "{\"text\": \"a\", \"lists\": \"b\"}", "[]"
        }) {
      assertThat(send("POST", "/v1/lists:match", body, Scope.LISTS_READ).statusCode())
          .isEqualTo(400);
    }
    var unknown = "{\"text\": \"a\", \"lists\": [\"nowhere\"]}";
    assertThat(send("POST", "/v1/lists:match", unknown, Scope.LISTS_READ).statusCode())
        .isEqualTo(404);
    assertThat(send("POST", "/v1/lists:match", unknown, Scope.LISTS_WRITE).statusCode())
        .isEqualTo(403);
  }

  @Test
  void saysWhatIsWrong() {
    for (var body :
        new String[] {
          "{\"name\": \"x\", \"kind\": \"colours\"}",
          "{\"name\": \"X y\", \"kind\": \"cidr\"}",
          "[]"
        }) {
      assertThat(send("POST", "/v1/lists", body, Scope.LISTS_WRITE).statusCode()).isEqualTo(400);
    }
    var bad =
        send(
            "POST",
            "/v1/lists/blocked_domains/entries",
            "{\"entries\": [{\"value\": 1}, {\"value\": \"a\", \"expiresAt\": \"soon\", \"inside\": 1, \"exceptions\": \"x\", \"severity\": 3}]}",
            Scope.LISTS_WRITE);
    assertThat(bad.body())
        .contains("/entries/0")
        .contains(
            "/entries/1/expiresAt",
            "/entries/1/inside",
            "/entries/1/exceptions",
            "/entries/1/severity");
    assertThat(send("GET", "/v1/lists/nowhere", "", Scope.LISTS_READ).statusCode()).isEqualTo(404);
  }

  @Test
  void asksForTheScope() {
    assertThat(send("GET", "/v1/lists", "", Scope.LISTS_WRITE).statusCode()).isEqualTo(403);
    assertThat(
            send("POST", "/v1/lists/blocked_domains/entries", "{\"entries\": []}", Scope.LISTS_READ)
                .statusCode())
        .isEqualTo(403);
  }
}
