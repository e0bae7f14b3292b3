package dev.fairhaven.app.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.fairhaven.app.platform.access.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/// Drives the whole application with a real Chromium, one for all subclasses. Every test gets a
/// context of its own.
///
/// The browser is the one that the property or variable `FAIRHAVEN_BROWSER` names, or
/// `/usr/bin/chromium`. Without one the tests are skipped and say so; with `CI=true` they fail.
@Tag("browser")
public abstract class BrowserTest extends AppTest {

  /// Waits until a page is drawn in new colours: even the shortest transition takes a frame, and on
  /// a busy machine frames are late.
  private static final String IS_DRAWN =
      "() => new Promise(drawn =>"
          + " requestAnimationFrame(() => requestAnimationFrame(() => drawn())))";

  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeEach
  void requireBrowser() {
    if (Chromium.find().isEmpty()) {
      var message = "no browser: install chromium, or name one in " + Chromium.SETTING;
      assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
      abort(message);
    }
  }

  @AfterEach
  void closeContexts() {
    contexts.forEach(BrowserContext::close);
    assertThat(complaints).as("errors in the browser's console").isEmpty();
  }

  /// A page of a browser that knows nothing yet.
  protected final Page openPage() {
    return openPage(new NewContextOptions());
  }

  protected final Page openPage(NewContextOptions options) {
    // Nothing moves, so that nothing is waited for: without scripts a page may stop drawing frames
    // in the middle of a movement.
    options.setBaseURL(origin()).setReducedMotion(ReducedMotion.REDUCE);
    var context = Chromium.shared().newContext(options);
    context.setDefaultTimeout(Chromium.WAIT_MILLIS_MAX);
    contexts.add(context);
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("Failed to load resource")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  /// A page that somebody new with `role` is signed in on.
  protected final Page openPageAs(Role role) {
    var page = openPage();
    signIn(page, person(role));
    return page;
  }

  protected final void signIn(Page page, Person person) {
    page.navigate("/login");
    page.getByLabel("Login").fill(person.login());
    page.getByLabel("Password").fill(PASSWORD);
    page.getByLabel("Password").press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /// Fails if axe finds anything on the page as it stands, in light or dark.
  protected final void assertAccessible(Page page) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.evaluate(IS_DRAWN);
      var findings =
          new AxeBuilder(page)
                  .withTags(
                      List.of(
                          "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                  .analyze()
                  .getViolations()
                  .stream()
                  .map(
                      rule ->
                          rule.getId()
                              + " "
                              + rule.getNodes().stream()
                                  .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                  .toList())
                  .toList();
      assertThat(findings).as("%s in %s", page.url(), scheme).isEmpty();
    }
  }
}
