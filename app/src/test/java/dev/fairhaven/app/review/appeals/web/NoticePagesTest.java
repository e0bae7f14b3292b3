package dev.fairhaven.app.review.appeals.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionDraft;
import dev.fairhaven.app.decisions.log.DecisionLinks;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.enforcement.notices.Notices;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.review.appeals.Appeal.Outcome;
import dev.fairhaven.app.review.appeals.Appeals;
import dev.fairhaven.app.testing.AppTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticePagesTest extends AppTest {

  @Autowired Decisions decisions;
  @Autowired Notices notices;
  @Autowired Appeals appeals;
  @Autowired ApiKeys keys;

  @Test
  void letsThePersonReadAppealAndReadTheAnswer() {
    var decision = remove();
    var path = path(decision);
    var visitor = browser();
    assertThat(visitor.get(path).body())
        .contains("We removed your post", "Ask us to look again", "<html lang=\"en\" dir=\"ltr\"");

    var sent = visitor.submit(path, path + "/appeal", Map.of("text", "It was a <b>joke</b>."));
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(visitor.get(path).body())
        .contains("We are looking again")
        .doesNotContain("Ask us to look again", "What you can do", "<form");

    var appeal = appeals.find(notices.find(decision.id()).orElseThrow().id()).orElseThrow();
    assertThat(appeal.text().value()).isEqualTo("It was a <b>joke</b>.");
    appeals.decide(appeal.id(), StaffId.next(), Outcome.GRANTED, null);
    assertThat(visitor.get(path).body())
        .contains("<h1>We changed our decision</h1>", "You were right.", "Your post is back.")
        .contains("What you were told before", "What you wrote")
        .contains("It was a &lt;b&gt;joke&lt;/b&gt;.");
  }

  @Test
  void showsStaffWhatThePersonWasToldButNotTheirLink() {
    var decision = remove();
    var page = signedIn(Role.SPECIALIST).get(DecisionLinks.page(decision.id())).body();
    assertThat(page).contains("What the person was told", "We removed your post");
    assertThat(page).doesNotContain(path(decision));
  }

  @Test
  void keepsThePageToThoseWhoHaveTheLink() {
    var answer = browser().get(path(remove()));
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
    assertThat(browser().get("/n/" + "A".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithAnAppealAndKeepsIt() {
    var path = path(remove());
    assertThat(browser().submit(path, path + "/appeal", Map.of("text", " ")).body())
        .contains("Please tell us why you think we got it wrong.");
    var tooLong = "x".repeat(5_001);
    var answer = browser().submit(path, path + "/appeal", Map.of("text", tooLong));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("too long by 1", tooLong);
  }

  @Test
  void takesAppealsThatThePlatformCollected() {
    var decision = remove();
    var body = Json.write(Map.of("decisionId", decision.id().toString(), "text", "Not me."));
    var first = post(body, key(Scope.APPEALS_WRITE));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(Json.mapper().readTree(first.body()).path("state").asString()).isEqualTo("open");
    assertThat(post(body, key(Scope.APPEALS_WRITE)).body()).isEqualTo(first.body());
    assertThat(post(body, key(Scope.FLAGS_WRITE)).statusCode()).isEqualTo(403);
  }

  @Test
  void namesTheFieldsOfAnAppealThatCannotBeTaken() {
    var answer = post("{\"decisionId\": 7, \"more\": 1}", key(Scope.APPEALS_WRITE));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/decisionId", "/text", "no other fields");
    assertThat(post("{", key(Scope.APPEALS_WRITE)).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> post(String body, String key) {
    return browser()
        .send(
            browser()
                .request("/v1/appeals")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
  }

  private String key(Scope scope) {
    return keys.create("appeals of " + scope, Set.of(scope)).secret();
  }

  private Decision remove() {
    return decisions.record(
        new DecisionDraft(
            new ItemRef("post", "p-" + UUID.randomUUID()),
            new ItemRef("account", "u-" + UUID.randomUUID()),
            new Decider.Person(person(Role.MODERATOR).id()),
            new Cause.OfTask(TaskId.next()),
            List.of(new Action.Remove()),
            null,
            null));
  }

  private String path(Decision decision) {
    return notices.path(notices.find(decision.id()).orElseThrow().id());
  }
}
