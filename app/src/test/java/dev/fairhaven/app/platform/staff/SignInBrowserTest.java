package dev.fairhaven.app.platform.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.secrets.Vault;
import dev.fairhaven.app.testing.BrowserTest;
import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInBrowserTest extends BrowserTest {

  @Autowired private Vault vault;
  @Autowired private JdbcClient db;

  @AfterEach
  void requireNothing() {
    db.sql("DELETE FROM staff_second_factor_role").update();
  }

  @Test
  void setsUpASecondFactorAndSignsInWithIt() {
    var person = person(Role.ANALYST);
    var page = openPage();
    signIn(page, person);
    page.navigate("/account");
    assertAccessible(page);
    page.getByRole(AriaRole.LINK, named("Set up a second factor")).click();
    enrol(page, person);

    var other = openPage();
    sendPassword(other, person);
    assertThat(other).hasTitle("Enter your code · Fairhaven");
    assertAccessible(other);
    other.getByLabel("Code").fill("000000");
    button(other, "Sign in").click();
    assertThat(other.getByText("The code is not right, or was used before.")).isVisible();
    other.getByLabel("Code").fill(code(person, 1));
    button(other, "Sign in").click();
    other.navigate("/account");
    assertThat(other).hasTitle("Your account · Fairhaven");
  }

  @Test
  void leadsThoseWhoMustHaveOneToItAndLetsThemGoOnAfterwards() {
    var person = person(Role.AUDITOR);
    db.sql("INSERT INTO staff_second_factor_role (role) VALUES ('AUDITOR')").update();
    var page = openPage();
    signIn(page, person);
    page.navigate("/audit");
    assertThat(page).hasURL(Pattern.compile(".*/account/second-factor"));
    assertThat(page.getByText("Your role must have a second factor")).isVisible();
    enrol(page, person);
    page.navigate("/audit");
    assertThat(page).hasTitle("Audit log · Fairhaven");
  }

  @Test
  void addsAPasskeySignsInWithItAndRemovesIt() {
    var person = person(Role.ANALYST);
    var page = openPage();
    addAuthenticator(page);
    signInByName(page, person);
    page.navigate(byName("/account/passkeys"));
    assertAccessible(page);
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Work laptop");
    button(page, "Add passkey").click();
    assertThat(page.getByText("Passkey added")).isVisible();
    assertThat(page.getByRole(AriaRole.CELL, exactly("Work laptop"))).isVisible();
    signOut(page);

    button(page, "Sign in with a passkey").click();
    page.waitForURL(url -> !url.contains("/login"));
    page.navigate(byName("/account/passkeys"));
    button(page, "Remove Work laptop").click();
    assertThat(page.getByText("No passkeys yet")).isVisible();
    signOut(page);

    button(page, "Sign in with a passkey").click();
    assertThat(page.getByText("The passkey is not known here.")).isVisible();
  }

  @Test
  void endsASessionFromAnotherBrowserAtOnce() {
    var person = person(Role.ANALYST);
    var lost = openPage();
    signIn(lost, person);
    lost.navigate("/account");
    var page = openPage();
    signIn(page, person);
    page.navigate("/account");
    var sessions = page.getByRole(AriaRole.TABLE, exactly("Sessions"));
    assertThat(sessions.getByText("Chrome on Linux")).hasCount(2);
    sessions.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByText("Session ended")).isVisible();

    lost.navigate("/account");
    assertThat(lost).hasTitle("Sign in · Fairhaven");
  }

  /// From the page of the second factor on, to its end.
  private void enrol(Page page, Person person) {
    button(page, "Set up").click();
    assertThat(page.getByAltText("QR code for your authenticator app")).isVisible();
    assertAccessible(page);
    page.getByLabel("Code that the app shows").fill(code(person, 0));
    button(page, "Turn on").click();
    assertThat(page).hasTitle("Your recovery codes · Fairhaven");
    assertThat(page.locator(".codes span")).hasCount(10);
    assertAccessible(page);
    page.getByRole(AriaRole.LINK, named("I have kept them")).click();
    assertThat(page.getByText("You have 10 of 10 left.")).isVisible();
    assertAccessible(page);
  }

  private String code(Person person, int stepsAhead) {
    var sealed =
        db.sql("SELECT secret FROM staff_second_factor WHERE staff_id = :id")
            .param("id", person.id().value())
            .query(byte[].class)
            .single();
    var secret = vault.open("staff-second-factor/" + person.id(), sealed);
    return Totp.code(secret, Totp.step(Instant.now()) + stepsAhead);
  }

  /// A phone with a fingerprint reader, as far as the browser can tell.
  private static void addAuthenticator(Page page) {
    CDPSession chromium = page.context().newCDPSession(page);
    chromium.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    chromium.send("WebAuthn.addVirtualAuthenticator", arguments);
  }

  /// Passkeys belong to a name; an address has none.
  private String byName(String path) {
    return "http://localhost:" + URI.create(origin()).getPort() + path;
  }

  private void signInByName(Page page, Person person) {
    page.navigate(byName("/login"));
    fillIn(page, person);
    page.waitForURL(url -> !url.contains("/login"));
  }

  private static void sendPassword(Page page, Person person) {
    page.navigate("/login");
    fillIn(page, person);
  }

  private static void fillIn(Page page, Person person) {
    page.getByLabel("Login").fill(person.login());
    page.getByLabel("Password").fill(PASSWORD);
    page.getByLabel("Password").press("Enter");
  }

  private static void signOut(Page page) {
    page.locator(".bar-me summary").click();
    button(page, "Sign out").click();
    assertThat(page.getByText("You are signed out.")).isVisible();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, exactly(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return named(name).setExact(true);
  }
}
