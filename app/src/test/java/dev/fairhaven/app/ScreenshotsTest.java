package dev.fairhaven.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import dev.fairhaven.app.testing.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the pictures in `docs/images` from a running demonstration, in light and in dark.
///
/// On demand: `./mvnw -pl app -am test -Dtest=ScreenshotsTest
/// -Dsurefire.failIfNoSpecifiedTests=false -Dscreenshots.url=http://localhost:8080
/// -Dscreenshots.password=…`
@Tag("browser")
@EnabledIfSystemProperty(named = "screenshots.url", matches = ".+")
class ScreenshotsTest {

  private static final String URL = System.getProperty("screenshots.url", "");
  private static final String PASSWORD = System.getProperty("screenshots.password", "");
  private static final Path DIRECTORY = Path.of("..", "docs", "images");
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  @Test
  void takesPicturesOfTheMainPages() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      var manager = signedIn("manager", scheme);
      for (var page :
          List.of(
              "overview",
              "queues",
              "decisions",
              "rules",
              "lists",
              "models",
              "banks",
              "policies",
              "audit")) {
        manager.navigate(page.equals("overview") ? "/" : "/" + page);
        take(manager, page, scheme);
      }
      open(manager, "/banks", "main table tbody tr a");
      take(manager, "bank", scheme);
      open(manager, "/decisions?verdict=strike", "main table tbody tr a");
      take(manager, "decision", scheme);
      open(manager, manager.url(), "main a[href^='/accounts/']");
      take(manager, "account", scheme);
      var engineer = signedIn("engineer", scheme);
      engineer.navigate("/deliveries");
      take(engineer, "deliveries", scheme);
      takeStation(scheme);
    }
  }

  private static void takeStation(ColorScheme scheme) {
    var page = signedIn("moderator", scheme);
    page.navigate("/review/default");
    assertThat(page.locator(".decision-bar")).isVisible();
    page.keyboard().press("3");
    take(page, "review", scheme);
    page.keyboard().press("x");
  }

  private static void open(Page page, String path, String link) {
    page.navigate(path);
    page.navigate(page.locator(link).first().getAttribute("href"));
  }

  private static Page signedIn(String login, ColorScheme scheme) {
    Browser browser = Chromium.shared();
    var page =
        browser
            .newContext(
                new NewContextOptions()
                    .setBaseURL(URL)
                    .setViewportSize(WIDTH, HEIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(scheme))
            .newPage();
    page.navigate("/login");
    page.getByLabel("Login").fill(login);
    page.getByLabel("Password").fill(PASSWORD);
    page.getByLabel("Password").press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
    return page;
  }

  private static void take(Page page, String name, ColorScheme scheme) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    var file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(DIRECTORY.resolve(file)));
  }
}
