package dev.fairhaven.app.shell.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairhaven.app.enforcement.delivery.Receiver;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.shell.setup.OwnInstallation;
import dev.fairhaven.app.testing.BrowserTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.ContextConfiguration;

/// From an empty database to a platform that is connected: what whoever installs the product sees.
/// With `-Dscreenshots.first-run=DIR` it takes pictures on its way.
@ContextConfiguration(initializers = OwnInstallation.class)
class FirstRunBrowserTest extends BrowserTest {

  private static final String CHOSEN = "green watering can on the shelf";
  private static final Pattern FIRST_SIGN_IN = Pattern.compile("login (\\S+), password (\\S+)");
  private static final Pattern BEARER = Pattern.compile("Bearer (fh_[\\w-]+)");
  private static final Pattern URL = Pattern.compile("curl -sS (\\S+)");
  private static final Pattern BODY = Pattern.compile("<<'JSON'\n(.*)\nJSON\n", Pattern.DOTALL);
  private static final String PICTURES = System.getProperty("screenshots.first-run", "");
  private static final int PHONE_WIDTH = 390;

  @Value("${" + OwnInstallation.FIRST_SIGN_IN + "}")
  Path firstSignIn;

  private int pictures;

  @Test
  void goesFromTheFirstSignInToAConnectedPlatform() throws Exception {
    var page = openPage(new NewContextOptions().setTimezoneId("Europe/Lisbon"));
    choosePassword(page);
    namePlatform(page);
    leaveAndComeBack();
    chooseTemplate(page);
    var event = snippet(page, "The first event in curl");
    var flag = snippet(page, "The first flag in curl");
    assertThatTheKeyIsShownOnce(page);
    try (var receiver = new Receiver()) {
      addEndpoint(receiver);
      assertThatLightsGoOn(page, event, flag);
    }
    finish(page);
    changeSettings(page);
  }

  private void choosePassword(Page page) throws Exception {
    var first = FIRST_SIGN_IN.matcher(Files.readString(firstSignIn));
    assertThat(first.find()).isTrue();
    signIn(page, first.group(1), first.group(2));
    assertThat(page).hasURL(Pattern.compile("/setup/password$"));
    look(page);
    fillPasswords(page, first.group(2), CHOSEN + "r");
    assertThat(page.getByText("Expected the same password again.")).isVisible();
    fillPasswords(page, first.group(2), CHOSEN);
    assertThat(page).hasURL(Pattern.compile("/setup/platform$"));
  }

  private static void fillPasswords(Page page, String current, String again) {
    page.getByLabel("The password you signed in with").fill(current);
    page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true)).fill(CHOSEN);
    page.getByLabel("New password again").fill(again);
    button(page, "Continue").click();
  }

  private void namePlatform(Page page) {
    assertThat(page.getByLabel("Time zone")).hasValue("Europe/Lisbon");
    assertThat(page.getByLabel("Address of this server")).hasValue("http://localhost:8080");
    look(page);
    page.getByLabel("Address of this server").fill("localhost");
    page.getByLabel("Address of this server").evaluate("field => field.type = 'text'");
    button(page, "Continue").click();
    assertThat(page.locator(".error")).containsText("https://safety.example.org");
    page.getByLabel("Name of the platform").fill("Garden Market");
    page.getByLabel("Address of this server").fill(origin());
    page.getByLabel("Portuguese").check();
    page.getByLabel("English").check();
    button(page, "Continue").click();
    assertThat(page).hasTitle("Start from a template · Garden Market");
  }

  /// On another machine, in the middle of it: what is kept is kept, and the next step waits.
  private void leaveAndComeBack() {
    var page = openPage();
    signIn(page, "admin", CHOSEN);
    assertThat(page).hasURL(Pattern.compile("/setup/template$"));
    page.navigate("/decisions");
    assertThat(page).hasTitle("Decisions · Garden Market");
    page.navigate("/");
    assertThat(page).hasURL(Pattern.compile("/setup/template$"));
    var auditor = openPageAs(Role.AUDITOR);
    auditor.navigate("/");
    assertThat(auditor).hasTitle("Overview · Garden Market");
    auditor.navigate("/settings");
    assertThat(auditor.getByText("permission").first()).isVisible();
  }

  private void chooseTemplate(Page page) {
    page.getByText("What it contains").nth(1).click();
    assertThat(page.getByText("Honest trade")).isVisible();
    page.getByLabel("Marketplace").check();
    look(page);
    button(page, "Use this template").click();
    assertThat(page).hasTitle("Connect your platform · Garden Market");
    assertThat(page.locator(".lights .on")).hasCount(0);
    assertThat(page.getByText("Portuguese: the rules")).isVisible();
    look(page);
  }

  private static String snippet(Page page, String name) {
    var text = page.getByLabel(name, new Page.GetByLabelOptions().setExact(true)).textContent();
    assertThat(BEARER.matcher(text).find()).as("the key is filled in").isTrue();
    return text;
  }

  private void assertThatTheKeyIsShownOnce(Page page) {
    var secret = page.locator("#connect-key").textContent();
    page.getByText("Python", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByLabel("The first flag in Python")).containsText(secret);
    assertThat(page.getByLabel("The first flag in curl")).isHidden();
    page.getByText("curl", new Page.GetByTextOptions().setExact(true)).click();
    var other = openPage();
    signIn(other, "admin", CHOSEN);
    assertThat(other).hasURL(Pattern.compile("/connect$"));
    assertThat(other.getByText(secret.substring(0, 9) + "…")).isVisible();
    assertThat(other.content()).doesNotContain(secret);
    assertThat(connectLink(other)).isVisible();
  }

  private void addEndpoint(Receiver receiver) {
    var page = openPageAs(Role.ENGINEER);
    page.navigate("/connect");
    page.getByRole(AriaRole.LINK, named("Add an endpoint")).click();
    page.getByLabel("Address").fill(receiver.url());
    button(page, "Add the endpoint").click();
    assertThat(page.getByText("Copy it now")).isVisible();
  }

  /// The page is not loaded again: it notices by itself.
  private void assertThatLightsGoOn(Page page, String event, String flag) throws Exception {
    paste(event);
    assertThat(page.getByText("First event arrived")).isVisible();
    assertThat(page.getByText("First webhook answered")).isVisible();
    assertThat(page.getByText("Waiting for a flag")).isVisible();
    paste(flag);
    assertThat(page.getByText("First flag came")).isVisible();
    assertThat(page.locator(".lights .on")).hasCount(3);
    look(page);
    var decision = page.locator(".lights a[href^='/decisions/']");
    assertThat(decision).hasText("Limit");
    var href = decision.getAttribute("href");
    var reader = openPageAs(Role.ENGINEER);
    reader.navigate(href);
    assertThat(reader.getByText("ListingPaidElsewhere").first()).isVisible();
  }

  /// Sends what the request for `curl` says.
  private static void paste(String curl) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(found(URL, curl)))
            .header("Authorization", "Bearer " + found(BEARER, curl))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(found(BODY, curl)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private static String found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private void finish(Page page) {
    button(page, "Finish the set-up").click();
    assertThat(page).hasTitle("Overview · Garden Market");
    assertThat(connectLink(page)).hasCount(0);
    page.keyboard().press("Control+k");
    page.getByRole(AriaRole.COMBOBOX).pressSequentially("conn");
    assertThat(page.locator("[role=option][href='/connect'], [role=option] a[href='/connect']"))
        .isVisible();
    page.keyboard().press("Escape");
  }

  private void changeSettings(Page page) {
    page.navigate("/settings");
    look(page);
    assertThat(page.getByText("so it stays")).isVisible();
    assertThat(page.locator("time[title*='WET'], time[title*='WEST']")).hasCount(0);
    page.getByLabel("Name of the platform").fill("Garden Market Europe");
    button(page, "Save").click();
    assertThat(page).hasTitle("Settings · Garden Market Europe");
    page.navigate("/audit");
    assertThat(page.getByText("settings.changed").first()).isVisible();
    assertThat(page.locator("html")).hasAttribute("data-zone", "Europe/Lisbon");
  }

  /// Holds the page to what everybody can use, and takes its picture where that is asked for.
  private void look(Page page) {
    assertAccessible(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no page scrolls sideways: " + page.url())
        .isTrue();
    page.setViewportSize(PHONE_WIDTH, 844);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no page scrolls sideways on a phone: " + page.url())
        .isTrue();
    picture(page, "phone", ColorScheme.LIGHT);
    page.setViewportSize(1280, 800);
    picture(page, "light", ColorScheme.LIGHT);
    picture(page, "dark", ColorScheme.DARK);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    pictures++;
  }

  private void picture(Page page, String name, ColorScheme scheme) {
    if (!PICTURES.isEmpty()) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      var file = Path.of(PICTURES, pictures + "-" + name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
  }

  private static void signIn(Page page, String login, String password) {
    page.navigate("/login");
    page.getByLabel("Login").fill(login);
    page.getByLabel("Password").fill(password);
    page.getByLabel("Password").press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
  }

  private static Locator connectLink(Page page) {
    return page.getByRole(AriaRole.NAVIGATION, named("Main")).locator("a[href='/connect']");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
