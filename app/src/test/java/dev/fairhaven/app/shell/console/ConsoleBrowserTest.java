package dev.fairhaven.app.shell.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.BrowserTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleBrowserTest extends BrowserTest {

  @Test
  void signsInAndOut() {
    var page = openPage();
    var person = person(Role.AUDITOR);
    page.navigate("/staff");
    assertThat(page).hasTitle("Sign in · Fairhaven");

    page.getByLabel("Login").fill(person.login());
    page.getByLabel("Password").fill("not the password");
    page.getByLabel("Password").press("Enter");
    assertThat(page.getByText("The login or the password is not right.")).isVisible();

    page.getByLabel("Login").fill(person.login());
    page.getByLabel("Password").fill(PASSWORD);
    page.getByLabel("Password").press("Enter");
    page.navigate("/staff");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Staff");

    page.locator(".bar-me summary").click();
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(page.getByText("You are signed out.")).isVisible();
  }

  @Test
  void goesAnywhereByKeyboard() {
    var page = openPageAs(Role.ADMINISTRATOR);
    var colleague = person(Role.ANALYST);
    page.navigate("/account");

    page.keyboard().press("Control+k");
    var field =
        page.getByRole(AriaRole.COMBOBOX, named("Search pages, people, items, decisions, tasks"));
    assertThat(field).isFocused();
    field.pressSequentially(colleague.login());
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(page).hasTitle(colleague.name() + " · Fairhaven");

    page.keyboard().press("g");
    page.keyboard().press("l");
    assertThat(page).hasTitle("Audit log · Fairhaven");

    page.keyboard().press("Shift+?");
    assertThat(page.getByRole(AriaRole.DIALOG, named("Keyboard"))).containsText("API keys");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  @Test
  void keepsTheChosenThemeWithoutFlash() {
    var page = openPageAs(Role.MODERATOR);
    page.navigate("/account");
    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dark"))
        .click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page.navigate("/account").text()).contains("data-theme=\"dark\"");
  }

  @Test
  void hasPagesThatEverybodyCanUse() {
    var page = openPageAs(Role.ADMINISTRATOR);
    for (var path : List.of("/staff", "/keys", "/audit", "/account", "/search?q=a", "/nowhere")) {
      page.navigate(path);
      assertAccessible(page);
    }
    page.keyboard().press("Control+k");
    assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
    assertAccessible(page);
  }

  @Test
  void hasPublicPagesThatEverybodyCanUse() {
    var page = openPage();
    for (var path : List.of("/login", "/login?refused", "/login?wait=9", "/nowhere")) {
      page.navigate(path);
      assertAccessible(page);
    }
  }

  @Test
  void worksWithoutScripts() {
    var page = openPage(new NewContextOptions().setJavaScriptEnabled(false));
    signIn(page, person(Role.ADMINISTRATOR));
    page.navigate("/keys");
    page.getByLabel("Name").fill("no scripts");
    page.getByRole(AriaRole.BUTTON, named("Create and show key")).click();
    assertThat(page.locator(".secret code").textContent()).startsWith("fh_");
    page.navigate("/search?q=audit");
    assertThat(page.getByRole(AriaRole.MAIN).getByText("Audit log")).isVisible();
  }

  @Test
  void keepsItsWidthAtTwiceTheSize() {
    var page = openPage(new NewContextOptions().setViewportSize(640, 400));
    signIn(page, person(Role.ADMINISTRATOR));
    for (var path : List.of("/staff", "/keys", "/audit", "/account")) {
      page.navigate(path);
      var overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      assertThat((Integer) page.evaluate(overflow)).as(path).isZero();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
