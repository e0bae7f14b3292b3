package dev.fairhaven.app.detection.exchanges.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.BrowserTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How an exchange fares, seen in the console: it fails, is mended, and fills its bank.
class ExchangesBrowserTest extends BrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void tellsWhyAnExchangeFailsAndReadsItWhenAsked() throws IOException {
    var page = openPageAs(Role.ANALYST);
    await(page, "the file cannot be read");
    assertThat(page.locator("tbody tr")).containsText("neighbours");
    assertAccessible(page);

    Files.writeString(EXCHANGED, "pdq," + "5e".repeat(32) + ",seen next door\n");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read neighbours now"))
        .click();
    assertThat(page.getByText("It will be read within five seconds.")).isVisible();
    await(page, "Up to date");
    assertAccessible(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("neighbours").setExact(true))
        .click();
    assertThat(page.locator("tbody tr")).containsText("seen next door");
    assertThat(page.locator("tbody tr")).containsText("from neighbours");
  }

  private static void await(Page page, String text) {
    var until = Instant.now().plus(PATIENCE);
    do {
      page.navigate("/exchanges");
    } while (!page.locator("tbody").innerText().contains(text) && Instant.now().isBefore(until));
    assertThat(page.locator("tbody")).containsText(text);
  }
}
