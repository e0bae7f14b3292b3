package dev.fairhaven.app.review.station.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.QueueLinks;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.TaskState;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The review station by plain forms, as a browser without scripts sends them.
class ReviewPagesTest extends AppTest {

  static final Pattern LEASE = Pattern.compile("name=\"lease\" value=\"([^\"]+)\"");
  static final Pattern UNDO = Pattern.compile("action=\"(/review/decisions/[^\"]+/undo)\"");

  @Autowired ApplicationContext app;
  @Autowired Queues queues;
  @Autowired Policies policies;

  private TestQueue queue;

  @BeforeEach
  void openQueue() {
    queue = new TestQueue(app);
  }

  @Test
  void showsWhatIsJudgedAndGoesOnToTheNextTask() {
    var first = queue.task("Free <b>seeds</b>");
    var second = queue.task("Hello");
    var mara = signedIn(Role.MODERATOR);
    assertThat(location(mara.get("/review/" + queue.key()))).isEqualTo(QueueLinks.task(first));
    assertThat(mara.get(QueueLinks.task(first)).body())
        .contains("Free &lt;b&gt;seeds")
        .contains("Remove + strike")
        .contains("nobody flagged it");
    assertThat(location(decide(mara, first, "allow"))).isEqualTo(QueueLinks.task(second));
    assertThat(queues.require(first).state()).isEqualTo(TaskState.DECIDED);
  }

  @Test
  void takesADecisionBack() {
    var task = queue.task("Free seeds");
    var mara = signedIn(Role.MODERATOR);
    mara.get("/review/" + queue.key());
    decide(mara, task, "remove");
    var empty = mara.get("/review/" + queue.key()).body();
    assertThat(empty).contains("Nothing waits in this queue").contains("Remove post");
    var undo = UNDO.matcher(empty);
    assertThat(undo.find()).isTrue();
    var undone = mara.submit("/review/" + queue.key(), undo.group(1), Map.of());
    assertThat(location(undone)).isEqualTo(QueueLinks.task(task));
    assertThat(mara.get(QueueLinks.task(task)).body())
        .containsPattern("value=\"remove\"[^>]* checked");
    assertThat(mara.submit(QueueLinks.task(task), undo.group(1), Map.of()).statusCode())
        .isEqualTo(303);
  }

  @Test
  void asksForThePolicyAndKeepsWhatWasWritten() {
    var task = queue.task("Free seeds");
    var mara = signedIn(Role.MODERATOR);
    mara.get("/review/" + queue.key());
    var answer =
        mara.submit(
            QueueLinks.task(task),
            QueueLinks.task(task) + "/decision",
            Map.of("lease", lease(mara, task), "choice", "remove", "note", "my reasons"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Choose the section of the policy that was violated")
        .contains("value=\"my reasons\"");
    assertThat(queues.require(task).state()).isEqualTo(TaskState.CLAIMED);
  }

  @Test
  void givesNobodyElseTheFormOrTheDecision() {
    var task = queue.task("Free seeds");
    var mara = signedIn(Role.MODERATOR);
    var bo = signedIn(Role.MODERATOR);
    mara.get("/review/" + queue.key());
    var lease = lease(mara, task);
    var seen = bo.get(QueueLinks.task(task)).body();
    assertThat(seen).contains("is working on this").doesNotContain(lease, "decision-bar");
    var stolen =
        bo.submit(
            QueueLinks.task(task),
            QueueLinks.task(task) + "/decision",
            Map.of("lease", lease, "choice", "allow", "note", "mine"));
    assertThat(stolen.statusCode()).isEqualTo(409);
    assertThat(stolen.body()).contains("You no longer hold this task").contains("mine");
    assertThat(queues.require(task).state()).isEqualTo(TaskState.CLAIMED);
  }

  @Test
  void saysSoWhenSomebodyDecidedBefore() {
    var task = queue.task("Free seeds");
    var mara = signedIn(Role.MODERATOR);
    mara.get("/review/" + queue.key());
    var lease = lease(mara, task);
    decide(mara, task, "allow");
    var again =
        mara.submit(
            QueueLinks.task(task),
            QueueLinks.task(task) + "/decision",
            Map.of("lease", lease, "choice", "allow"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("This task is already decided");
  }

  @Test
  void keepsQueuesToTheRolesThatWorkOnThem() {
    var task = queue.task("Free seeds");
    assertThat(signedIn(Role.ANALYST).get("/review/" + queue.key()).statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.ENGINEER).get("/queues").statusCode()).isEqualTo(200);
    assertThat(signedIn(Role.SPECIALIST).get("/review/" + queue.key()).statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.MODERATOR).get("/review/appeals").statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.MODERATOR).get("/review/nowhere").statusCode()).isEqualTo(404);
    var analyst = signedIn(Role.ANALYST);
    assertThat(analyst.get(QueueLinks.task(task)).body()).contains("For reading only");
    assertThat(
            analyst
                .submit(QueueLinks.task(task), QueueLinks.task(task) + "/claim", Map.of())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void shutsOutWhoDecidedBefore() {
    var sol = person(Role.MODERATOR);
    var task = queue.taskWithout(sol.id());
    var browser = browser();
    browser.signIn(sol.login(), PASSWORD);
    assertThat(browser.get(QueueLinks.task(task)).statusCode()).isEqualTo(403);
    assertThat(browser.get("/review/" + queue.key()).body()).contains("Nothing left for you here");
    var answer = browser.submit("/queues", QueueLinks.task(task) + "/claim", Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void handsATaskOnWithTheReason() {
    var task = queue.task("Names a place and a day");
    var mara = signedIn(Role.MODERATOR);
    mara.get("/review/" + queue.key());
    var fields = Map.of("lease", lease(mara, task), "queue", "specialist", "reason", " ");
    var refused = mara.submit(QueueLinks.task(task), QueueLinks.task(task) + "/escalate", fields);
    assertThat(refused.statusCode()).isEqualTo(400);
    var handed = new HashMap<>(fields);
    handed.put("reason", "sounds like a plan");
    mara.submit(QueueLinks.task(task), QueueLinks.task(task) + "/escalate", handed);
    assertThat(queues.require(task).queue()).isEqualTo("specialist");
    assertThat(signedIn(Role.SPECIALIST).get(QueueLinks.task(task)).body())
        .contains("Handed on")
        .contains("sounds like a plan");
  }

  @Test
  void prolongsTheHoldWhileThePageIsOpen() {
    var task = queue.task("Free seeds");
    var mara = signedIn(Role.MODERATOR);
    mara.get("/review/" + queue.key());
    var lease = Map.of("lease", lease(mara, task));
    var renewed = mara.submit(QueueLinks.task(task), QueueLinks.task(task) + "/renew", lease);
    assertThat(renewed.body()).matches("\\{\"seconds\":(299|300)}");
    mara.submit(QueueLinks.task(task), QueueLinks.task(task) + "/release", lease);
    var lost = mara.submit("/queues", QueueLinks.task(task) + "/renew", lease);
    assertThat(lost.statusCode()).isEqualTo(409);
  }

  @Test
  void listsTasksByFilterAndPage() {
    var first = queue.task("Free seeds");
    queue.task("Hello there");
    var mara = signedIn(Role.MODERATOR);
    mara.get("/review/" + queue.key());
    assertThat(mara.get("/queues/" + queue.key()).body()).contains("Free seeds", "Hello there");
    assertThat(mara.get("/queues/" + queue.key() + "?claim=claimed").body())
        .contains("Free seeds")
        .doesNotContain("Hello there");
    assertThat(mara.get("/queues/" + queue.key() + "?type=comment&after=broken&overdue=x").body())
        .contains("No task fits these filters")
        .doesNotContain(first.toString());
  }

  HttpResponse<String> decide(Browser browser, TaskId task, String choice) {
    var policy = PolicyField.write(policies.findRef("3.1").orElseThrow());
    return browser.submit(
        QueueLinks.task(task),
        QueueLinks.task(task) + "/decision",
        Map.of("lease", lease(browser, task), "choice", choice, "policy", policy));
  }

  static String lease(Browser browser, TaskId task) {
    var lease = LEASE.matcher(browser.get(QueueLinks.task(task)).body());
    assertThat(lease.find()).as("holds the task").isTrue();
    return lease.group(1);
  }

  String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replace(origin(), "");
  }
}
