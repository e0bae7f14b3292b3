package dev.fairhaven.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.enforcement.delivery.Receiver;
import dev.fairhaven.app.enforcement.delivery.Receiver.Received;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.Browser;
import dev.fairhaven.app.testing.BrowserTest;
import dev.fairhaven.app.testing.TestPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// The whole loop through what people and programs touch: events by HTTP, decisions by keyboard,
/// webhooks, the notice, the appeal, the reversal. It has an instance of its own, so that its
/// queues hold nothing else.
@ContextConfiguration(initializers = LoopBrowserTest.OwnDatabase.class)
// Long enough for the slowest machine to undo, short enough to wait for.
@TestPropertySource(properties = "fairhaven.review.undo-window=15s")
class LoopBrowserTest extends BrowserTest {

  private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(1);
  private static final String OTHERS_POST = "Limited time: free seeds at https://seeds.example";
  private static final String ANNS_POST =
      "Limited time: claim your watering can at https://w.example";

  @Autowired ApiKeys keys;

  /// Goes before what [dev.fairhaven.app.testing.AppTest] says of the database.
  static final class OwnDatabase
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map<String, Object> own = Map.of("spring.datasource.url", TestPostgres.freshDatabase());
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("own database", own));
    }
  }

  @Test
  void goesFromEventToDecisionToNoticeToAppealToReversal() {
    try (var receiver = new Receiver()) {
      connect(receiver);
      send("ann", ANNS_POST);
      send("bob", OTHERS_POST);
      send("cem", OTHERS_POST);

      var moderator = openPageAs(Role.MODERATOR);
      reviewThreeAndUndoOne(moderator);

      var issued = await(receiver, "notice.issued").path("data");
      assertThat(issued.path("account").path("id").asString()).isEqualTo("ann");
      assertThat(await(receiver, "decision.enforced").toString()).contains("remove", "strike");
      var link = pathOf(issued.path("link").asString());
      appealAsAuthor(link);

      assertThatModeratorMayNotAnswer(moderator);
      grantAsSpecialist();

      var reversed = await(receiver, "decision.reversed").path("data");
      var decision = issued.path("decisionId").asString();
      assertThat(reversed.toString()).contains(decision);
      assertThat(await(receiver, "appeal.decided").toString()).contains("granted");
      assertThatAuthorIsTold(link);
      assertThatTheRecordShowsIt(decision);
    }
  }

  private void connect(Receiver receiver) {
    var page = openPageAs(Role.ENGINEER);
    page.navigate("/deliveries/endpoints/new");
    page.getByLabel("Address").fill(receiver.url());
    page.getByLabel("Description").fill("the receiver of the loop");
    page.getByRole(AriaRole.BUTTON, named("Add the endpoint")).click();
    assertThat(page.getByText("Copy it now")).isVisible();
  }

  private void send(String author, String text) {
    var key = keys.create("loop " + author, Set.of(Scope.EVENTS_WRITE)).secret();
    var client = new Browser(origin());
    var answer =
        client.send(
            client
                .request("/v1/events")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event(author, text))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Json.mapper().readTree(answer.body()).path("verdict").asString())
        .isEqualTo("review");
  }

  private static String event(String author, String text) {
    return """
    {"id": "e-%1$s", "type": "post.created", "time": "%2$s",
     "actor": {"type": "account", "id": "%1$s"},
     "target": {"type": "post", "id": "p-%1$s"},
     "data": {"text": "%3$s"}}
    """
        .formatted(author, Instant.now(), text);
  }

  /// The first post is removed with a strike, the second allowed, reconsidered and allowed again,
  /// the third allowed. Each is due when it came in, so they come in that order.
  private static void reviewThreeAndUndoOne(Page page) {
    page.navigate("/queues/default");
    page.keyboard().press("r");
    assertThat(page.locator(".station-middle")).containsText("watering can");
    assertThat(page.locator(".station-right")).containsText("LureWithLink");
    page.keyboard().press("3");
    assertThat(page.locator("[data-consequence]"))
        .hasText(Pattern.compile("Remove post · strike 1 of \\d.*"));
    page.keyboard().press("Enter");

    var station = page.locator(".station-left");
    assertThat(station).containsText("bob");
    page.keyboard().press("1");
    page.keyboard().press("Enter");
    assertThat(station).containsText("cem");
    page.keyboard().press("u");
    assertThat(station).containsText("bob");
    assertThat(page.locator("input[value=allow]")).isChecked();
    page.keyboard().press("Enter");
    assertThat(station).containsText("cem");
    page.keyboard().press("1");
    page.keyboard().press("Enter");
    assertThat(page.getByText("All done here")).isVisible();
    assertThat(page.getByText("you today: 3")).isVisible();
  }

  private void appealAsAuthor(String link) {
    var page = openPage();
    page.navigate(link);
    assertThat(page.getByText("We removed your post. Nobody else can see it now.")).isVisible();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("watering can");
    assertAccessible(page);
    page.getByLabel("Why do you think we got it wrong?").fill("It is my own shop, and no lure.");
    page.getByRole(AriaRole.BUTTON, named("Send")).click();
    assertThat(page.getByText("We are looking again")).isVisible();
  }

  private static void assertThatModeratorMayNotAnswer(Page page) {
    assertThat(page.navigate("/review/appeals").status()).isEqualTo(403);
  }

  private void grantAsSpecialist() {
    var page = openPageAs(Role.SPECIALIST);
    page.navigate("/review/appeals");
    assertThat(page.getByText("It is my own shop, and no lure.")).isVisible();
    assertAccessible(page);
    page.keyboard().press("1");
    assertThat(page.locator("[data-consequence]")).hasText("Grant: take everything back");
    page.keyboard().press("Enter");
    assertThat(page.getByText("All done here")).isVisible();
  }

  private void assertThatAuthorIsTold(String link) {
    var page = openPage();
    page.navigate(link);
    assertThat(page.getByText("You were right. We changed our decision.")).isVisible();
  }

  private void assertThatTheRecordShowsIt(String decision) {
    var page = openPageAs(Role.ADMINISTRATOR);
    page.navigate("/decisions/" + decision);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Reversed");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("to the receiver of the loop");
    page.getByText("What it says").click();
    assertThat(page.getByText("What we did")).isVisible();
    assertAccessible(page);
    page.navigate("/audit?action=appeals.appeal-decided");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("outcome\\s+GRANTED"));
    page.navigate("/deliveries");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("decision.reversed");
  }

  /// The first message of a type, once it has come.
  private static JsonNode await(Receiver receiver, String type) {
    var deadline = Instant.now().plus(ARRIVES_WITHIN);
    while (Instant.now().isBefore(deadline)) {
      for (var received : receiver.received()) {
        var message = read(received);
        if (message.path("type").asString().equals(type)) {
          return message;
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("no " + type + " within " + ARRIVES_WITHIN);
  }

  private static JsonNode read(Received received) {
    return Json.mapper().readTree(received.body());
  }

  /// The link leads to the public address; this instance listens elsewhere.
  private static String pathOf(String link) {
    return link.substring(link.indexOf("/n/"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
