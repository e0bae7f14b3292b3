package dev.fairhaven.app.detection.hashbanks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.BrowserTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Banks in the console: a picture is added, found in posts before and after, reviewed, and
/// removed.
class BanksBrowserTest extends BrowserTest {

  private static final String BANK = "known_pictures";

  @Autowired private ApiKeys keys;

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static FilePayload file(byte[] bytes) {
    return new FilePayload("picture.png", "image/png", bytes);
  }

  private JsonNode call(String path, String body) {
    var secret = keys.create("banks", Set.of(Scope.EVENTS_WRITE, Scope.SIGNALS_EVALUATE)).secret();
    var answer =
        browser()
            .send(
                browser()
                    .request(path)
                    .header("Authorization", "Bearer " + secret)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  private JsonNode evaluate(byte[] picture) {
    var request = Json.mapper().createObjectNode().put("picture", picture);
    return call("/v1/signals:evaluate", request.toString()).path("picture");
  }

  /// @return the verdict
  private String post(String id, String hash) {
    var event =
        """
        {"id": "banks-%1$s", "type": "post.created", "time": "%2$s",
         "actor": {"type": "account", "id": "banks-author"},
         "target": {"type": "post", "id": "banks-%1$s"},
         "data": {"text": "Look at my garden", "imageHashes": ["%3$s"]}}
        """
            .formatted(id, Instant.now(), hash);
    return call("/v1/events", event).path("verdict").asString();
  }

  @Test
  void findsAPictureInPostsUntilItIsRemoved() {
    emptyQueues();
    var picture = Pictures.png(11);
    var hash = evaluate(Pictures.png(11, 0.7)).path("pdq").asString();
    assertThat(post("before", hash)).isEqualTo("allow");

    var analyst = openPageAs(Role.ANALYST);
    keepPictures(analyst);
    add(analyst, picture);
    assertThat(post("after", hash)).isEqualTo("review");
    assertThat(evaluate(picture).at("/known/0/bank").asString()).isEqualTo(BANK);

    var moderator = openPageAs(Role.MODERATOR);
    moderator.navigate("/queues/default");
    moderator.keyboard().press("r");
    review(moderator, 1);
    review(moderator, 2);
    assertThat(moderator.getByText("All done here")).isVisible();

    analyst.navigate("/banks/" + BANK + "/hits");
    assertThat(analyst.locator("tbody tr")).hasCount(2);
    assertThat(analyst.getByText("looking through earlier items")).isVisible();
    assertAccessible(analyst);
    analyst.locator("tbody tr").first().getByText("Wrong", exactly()).click();
    assertThat(analyst.locator("tbody tr").first()).containsText("Wrong");

    analyst.navigate("/banks/" + BANK);
    analyst.locator("tbody tr").first().getByText("Remove", exactly()).click();
    assertThat(analyst.getByText("Nothing in it yet")).isVisible();
    assertThat(post("removed", hash)).isEqualTo("allow");
    assertThat(evaluate(picture).path("known").size()).isZero();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private void keepPictures(Page page) {
    page.navigate("/banks/" + BANK + "/settings");
    assertAccessible(page);
    page.getByLabel("Bits that may differ").fill("99");
    page.getByLabel("Keep a small grey picture of each entry").check();
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByText("Expected a whole number from 0 to 31.")).isVisible();
    page.getByLabel("Bits that may differ").fill("31");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByText("Saved.")).isVisible();
  }

  private void add(Page page, byte[] picture) {
    page.navigate("/banks/" + BANK);
    assertThat(page.getByText("Nothing in it yet")).isVisible();
    page.getByLabel("Picture", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(file(picture));
    page.locator("#field-reason").fill("Sold what does not exist");
    page.getByRole(AriaRole.BUTTON, named("Add picture")).click();
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody tr .likeness img")).hasCSS("filter", "blur(12px)");
    assertAccessible(page);
  }

  /// Looks at what is in the bank, and removes the post.
  private void review(Page page, int number) {
    var why = page.locator(".station-right");
    assertThat(why).containsText("Looks like what is in a bank");
    assertThat(why).containsText("Sold what does not exist");
    var image = why.locator(".likeness img");
    assertThat(image).hasCSS("filter", "blur(12px)");
    why.locator(".likeness").click();
    assertThat(image).hasCSS("filter", "none");
    assertThat((Integer) image.evaluate("image => image.naturalWidth")).isGreaterThan(50);
    if (number > 1) {
      assertAccessible(page);
    }
    page.keyboard().press("3");
    page.locator("[data-policy]").selectOption(new SelectOption().setIndex(1));
    page.keyboard().press("Enter");
    assertThat(page.getByText("you today: " + number)).isVisible();
  }

  @Test
  void makesABankAndLooksAPictureUpInAll() {
    var page = openPageAs(Role.SPECIALIST);
    page.navigate("/banks");
    page.getByLabel("Name").fill("Bad Name");
    page.getByRole(AriaRole.BUTTON, named("Make bank")).click();
    assertThat(page.getByText("Expected lower-case letters")).isVisible();
    page.getByLabel("Name").fill("browser_bank");
    page.getByRole(AriaRole.BUTTON, named("Make bank")).click();
    assertThat(page.getByText("It is empty still.")).isVisible();

    page.getByLabel("One a line").fill("pdq " + "ab".repeat(32) + " a wave of spam\nnot a hash\n");
    page.getByRole(AriaRole.BUTTON, named("Add hashes")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 2");
    assertThat(page.getByLabel("One a line")).hasValue("not a hash");
    assertThat(page.locator("tbody tr")).hasCount(1);

    page.navigate("/banks");
    page.getByLabel("Or a hash").fill("ab".repeat(31) + "aa");
    page.getByRole(AriaRole.BUTTON, named("Look up")).click();
    assertThat(page.locator(".lookup-result")).containsText("browser_bank");
    assertThat(page.locator(".lookup-result")).containsText("1 bit away");
    assertAccessible(page);
    page.getByLabel("A picture").setInputFiles(file(Pictures.png(12)));
    page.getByRole(AriaRole.BUTTON, named("Look up")).click();
    assertThat(page.locator(".lookup-result")).containsText("Known to no bank");
    page.getByLabel("A picture")
        .setInputFiles(file("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, named("Look up")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("expected JPEG, PNG");

    page.navigate("/banks/browser_bank/settings");
    page.getByText("and what they matched go with it").click();
    page.getByRole(AriaRole.BUTTON, named("Delete browser_bank for good")).click();
    assertThat(page.getByText("Bank deleted")).isVisible();
  }

  @Test
  void isReadOnlyForThoseWhoMayOnlyRead() {
    var auditor = openPageAs(Role.AUDITOR);
    auditor.navigate("/banks/" + BANK);
    assertThat(auditor.getByRole(AriaRole.HEADING, named(BANK))).isVisible();
    assertThat(auditor.getByRole(AriaRole.BUTTON, named("Add hashes"))).hasCount(0);
    assertThat(signedIn(Role.MODERATOR).get("/banks").statusCode()).isEqualTo(403);
  }
}
