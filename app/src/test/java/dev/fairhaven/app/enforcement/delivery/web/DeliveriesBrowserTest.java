package dev.fairhaven.app.enforcement.delivery.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.enforcement.delivery.Receiver;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/// Connecting a receiver in the console, seen by a person and by assistive technology.
class DeliveriesBrowserTest extends BrowserTest {

  @Test
  void connectsTestsAndDisablesAReceiver() {
    try (var receiver = new Receiver()) {
      var page = openPageAs(Role.ENGINEER);
      page.navigate("/deliveries/endpoints/new");
      assertAccessible(page);
      page.getByLabel("Address").fill(receiver.url());
      page.getByLabel("Description").fill("The browser's receiver");
      page.getByLabel("appeal.decided").check();
      click(page, "Add the endpoint");

      assertThat(page.getByText("Copy it now")).isVisible();
      assertAccessible(page);
      page.getByText("I have copied it").click();
      assertAccessible(page);

      click(page, "Send a test");
      page.reload();
      assertThat(page.getByRole(AriaRole.HEADING, named("endpoint.test"))).isVisible();
      assertAccessible(page);

      page.navigate("/deliveries");
      assertAccessible(page);
      page.getByRole(AriaRole.LINK, named("The browser's receiver")).first().click();
      click(page, "Disable");
      assertThat(page.getByText("a member of staff disabled it").first()).isVisible();
    }
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
