package dev.fairhaven.app.detection.rulesets.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RuleEditorBrowserTest extends BrowserTest {

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator source(Page page) {
    return page.locator("#rule-text");
  }

  private static void typeAtEnd(Page page, String text) {
    source(page).press("Control+End");
    source(page).pressSequentially(text);
  }

  @Test
  void showsWhatIsWrongUnderTheLineWhileWriting() {
    var page = openPageAs(Role.ENGINEER);
    page.navigate("/rules/edit?file=rules/threats.sml");
    assertThat(page.locator("[data-live-status]"))
        .hasText(Pattern.compile("No errors\\. Tests:.*"));

    typeAtEnd(page, "\nLonely = RegexMatch(target=Txt, pattern=r'x')");
    source(page).press("Escape");
    assertThat(page.locator(".code-below")).containsText("Txt");
    assertThat(page.locator("[data-live-messages] li")).hasCount(1);
    assertAccessible(page);

    source(page).press("Control+Home");
    assertThat(page.locator(".code-behind")).hasCount(1);
    page.locator("[data-live-messages]").getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".code-below")).isVisible();
  }

  @Test
  void completesNamesByKeyboard() {
    var page = openPageAs(Role.ENGINEER);
    page.navigate("/rules/edit?file=rules/threats.sml");
    assertThat(page.locator("[data-live-status]")).hasText(Pattern.compile("No errors.*"));
    var options = page.getByRole(AriaRole.OPTION);

    typeAtEnd(page, "\nX = IpInL");
    assertThat(options).hasCount(1);
    source(page).press("Enter");
    assertThat(source(page)).hasValue(Pattern.compile("[\\s\\S]*X = IpInList\\(ip=, list=''\\)"));

    page.keyboard().type("Accou");
    assertThat(options.first()).containsText("Account");
    page.keyboard().press("Tab");
    page.keyboard().press("End");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowLeft");
    page.keyboard().type("netw");
    assertThat(options.first()).containsText("blocked_networks");
    assertAccessible(page);
    page.keyboard().press("Escape");
    assertThat(options).hasCount(0);
    assertThat(page.locator(".live-text").first()).containsText("unknown list `netw`");
  }

  @Test
  void insertsAFunctionFromTheHelp() {
    var page = openPageAs(Role.ENGINEER);
    page.navigate("/rules/edit?file=rules/threats.sml");
    source(page).press("Control+End");
    page.getByLabel("Find a function").fill("starts with");
    assertThat(page.locator(".function-entry")).hasCount(1);
    page.locator(".function-entry summary").click();
    page.getByRole(AriaRole.BUTTON, named("Insert StringStartsWith")).click();
    assertThat(source(page))
        .hasValue(Pattern.compile("[\\s\\S]*StringStartsWith\\(s=, start=\\)\\s*"));
  }

  @Test
  void publishesOnlyWhatPassesItsTests() {
    var page = openPageAs(Role.ENGINEER);
    page.navigate("/rules/edit?file=rules/threats.sml");
    source(page).fill(source(page).inputValue().replace("review:urgent", "review"));
    assertThat(page.locator("[data-live-messages] li").first()).containsText("tests/threats.yaml:");
    page.getByRole(AriaRole.BUTTON, named("Review the changes")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not pass their tests");
    assertThat(page.locator(".check-messages")).containsText("- review:urgent");

    page.locator("[data-live-messages]").getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator(".panel-head h2.mono")).hasText("tests/threats.yaml");
    assertThat(page.locator(".code-behind, .code-below").first()).isVisible();
    source(page).fill(source(page).inputValue().replace("review:urgent", "review"));
    assertThat(page.locator("[data-live-status]"))
        .hasText(Pattern.compile("No errors.*all passed."));
    page.getByRole(AriaRole.BUTTON, named("Review the changes")).click();
    page.getByLabel("What changes, and why").fill("Threats wait with the others");
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("Publish version \\d+")))
        .click();
    assertThat(page.getByText("Deciding now")).isVisible();
    restore(page);
  }

  /// Other tests of this instance expect the rules they know.
  private static void restore(Page page) {
    page.navigate("/rules/versions/1");
    page.getByText("Let this version decide…").click();
    page.getByRole(AriaRole.BUTTON, named("Let version 1 decide")).click();
    assertThat(page.getByText("Deciding now")).isVisible();
  }

  @Test
  void checksWithoutScripts() {
    var page = openPage(new NewContextOptions().setJavaScriptEnabled(false));
    signIn(page, person(Role.ENGINEER));
    page.navigate("/rules/edit?file=rules/threats.sml");
    source(page).fill("Broken = Nothing(at=1)\n");
    page.getByRole(AriaRole.BUTTON, named("Check")).last().click();
    assertThat(page.locator(".check-messages")).containsText("unknown function: `Nothing`");
  }

  @Test
  void tellsAboutEveryFunction() {
    var page = openPageAs(Role.AUDITOR);
    page.navigate("/rules/functions");
    assertThat(page.locator("#RegexMatch")).containsText("leaves evidence");
    assertThat(page.locator("#CitePolicy")).containsText("in use");
    assertAccessible(page);
    page.getByLabel("Find a function").fill("cookie");
    page.getByRole(AriaRole.BUTTON, named("Find")).click();
    assertThat(page.locator(".function")).hasCount(1);
  }
}
