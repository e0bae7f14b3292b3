package dev.fairhaven.app.detection.lists.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.BrowserTest;
import org.junit.jupiter.api.Test;

class ListsBrowserTest extends BrowserTest {

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void fillsTriesAndEmptiesAList() {
    var page = openPageAs(Role.ANALYST);
    page.navigate("/lists");
    assertAccessible(page);
    page.getByLabel("Name").fill("Bad Name");
    page.getByRole(AriaRole.BUTTON, named("Make list")).click();
    assertThat(page.getByText("Expected lower-case letters")).isVisible();
    page.getByLabel("Name").fill("browser_scams_" + Long.toString(System.nanoTime(), 36));
    page.getByLabel("Kind").selectOption("domains");
    page.getByLabel("What for (optional)").fill("Sites that sell what does not exist.");
    page.getByRole(AriaRole.BUTTON, named("Make list")).click();
    assertThat(page.getByText("Nothing in it yet")).isVisible();

    page.getByLabel("One entry a line").fill("win.example\nnot a domain!\nhttps://x\n");
    page.getByLabel("Why (optional)").fill("Sold tickets");
    page.getByLabel("Expire").selectOption("7");
    page.getByRole(AriaRole.BUTTON, named("Add")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 2: expected a domain");
    assertThat(page.getByLabel("One entry a line")).hasValue("not a domain!\nhttps://x");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertAccessible(page);

    page.getByLabel("A value or text").fill("a.win.example");
    page.getByRole(AriaRole.BUTTON, named("Try")).click();
    assertThat(page.locator(".list-trial")).containsText("Matches win.example");
    assertThat(page.getByLabel("One entry a line")).isEmpty();
    assertAccessible(page);

    page.getByLabel("Not found in 30 days").check();
    page.getByRole(AriaRole.BUTTON, named("Find")).click();
    assertThat(page.locator("tbody tr")).containsText("win.example");
    assertAccessible(page);

    page.getByRole(AriaRole.BUTTON, named("Remove win.example")).click();
    assertThat(page.getByText("Nothing in it yet")).isVisible();
  }

  @Test
  void triesATextInAllListsAndShowsWhatEntriesSay() {
    var name = "browser_terms_" + Long.toString(System.nanoTime(), 36);
    var page = openPageAs(Role.ANALYST);
    page.navigate("/lists");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Kind").selectOption("terms");
    page.getByRole(AriaRole.BUTTON, named("Make list")).click();
    page.getByLabel("One entry a line").fill("flimflam");
    page.getByText("Severity, category and more").click();
    page.locator("#field-entry-severity").selectOption("serious");
    page.locator("#field-entry-category").fill("scam");
    page.getByRole(AriaRole.BUTTON, named("Add")).click();
    assertThat(page.locator("tbody tr")).containsText("Serious");
    assertThat(page.locator("tbody tr")).containsText("scam");
    assertAccessible(page);

    page.navigate("/lists");
    page.getByLabel("Text").fill("Pure fl1mflam at https://tinyurl.com/x");
    page.getByRole(AriaRole.BUTTON, named("Try")).click();
    var trial = page.locator(".list-trial");
    assertThat(trial).containsText("fl1mflam is in " + name);
    assertThat(trial).containsText("in obfuscated form: signs");
    assertThat(trial).containsText("Serious");
    assertThat(trial).containsText("link_shorteners");
    assertAccessible(page);
  }

  @Test
  void keepsAndTriesQueries() {
    var page = openPageAs(Role.ANALYST);
    page.navigate("/lists");
    page.getByLabel("Name").fill("browser_queries_" + Long.toString(System.nanoTime(), 36));
    page.getByLabel("Kind").selectOption("queries");
    page.getByRole(AriaRole.BUTTON, named("Make list")).click();
    page.getByLabel("One entry a line").fill("\"quux money\"~5 NOT invoice\ntitle:quux\n");
    page.getByRole(AriaRole.BUTTON, named("Add")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 2: expected a query of words");
    page.getByLabel("A value or text").fill("my money for a quux");
    page.getByRole(AriaRole.BUTTON, named("Try")).click();
    assertThat(page.locator(".list-trial")).containsText("Matches \"quux money\"~5");
    assertAccessible(page);
  }

  @Test
  void isReadOnlyForThoseWhoMayOnlyRead() {
    var auditor = openPageAs(Role.AUDITOR);
    auditor.navigate("/lists/link_shorteners");
    assertThat(auditor.getByText("tinyurl.com")).isVisible();
    assertThat(auditor.getByRole(AriaRole.BUTTON, named("Remove tinyurl.com"))).hasCount(0);
    assertThat(signedIn(Role.MODERATOR).get("/lists").statusCode()).isEqualTo(403);
  }
}
