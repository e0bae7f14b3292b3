package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.Browser;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class InvitationsTest extends AppTest {

  private static final Pattern LINK =
      Pattern.compile("<code>http://localhost:8080(/invitations/[A-Za-z0-9_-]{43})</code>");

  @Autowired private People people;
  @Autowired private JdbcClient db;

  @Test
  void letsAnInvitedColleagueChooseAPasswordOnce() {
    var link = invite("ida");
    var browser = browser();
    assertThat(browser.get(link).body()).contains("Hello Ida").contains("ida");
    assertThat(choose(browser, link, "password1234", "password1234"))
        .isEqualTo("422 a password that is harder to guess");
    assertThat(choose(browser, link, "ida-likes-walking", "ida-likes-walking"))
        .isEqualTo("422 a password without your name or login in it");
    assertThat(choose(browser, link, "tidal oxide mango", "tidal oxide mango!"))
        .isEqualTo("422 the same password again");
    assertThat(choose(browser, link, "tidal oxide mango", "tidal oxide mango")).isEqualTo("303 /");
    assertThat(browser.get("/account").body()).contains("Ida");
    browser().signIn("ida", "tidal oxide mango");

    assertThat(browser().get(link).statusCode()).isEqualTo(410);
    assertThat(browser().get(link).body())
        .contains("This link does not work any more")
        .contains("Each link works once, for 72 hours");
  }

  @Test
  void keepsOnlyTheDigestOfALink() {
    var link = invite("digested");
    var token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(
            db.sql("SELECT count(*) FROM staff_invitation i WHERE i::text LIKE :token")
                .param("token", "%" + token + "%")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            db.sql("SELECT count(*) FROM staff_invitation WHERE digest = :digest")
                .param("digest", Tokens.digest(token))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void stopsTakingALinkAfterThreeDays() {
    var link = invite("late");
    db.sql("UPDATE staff_invitation SET expires_at = now() WHERE staff_id = :id")
        .param("id", idOf("late").value())
        .update();
    assertThat(browser().get(link).statusCode()).isEqualTo(410);
    assertThat(signedIn(Role.ADMINISTRATOR).get("/staff").body()).contains("Invitation expired");
  }

  @Test
  void makesALinkForAForgottenPasswordAndTakesTheOldOneAway() {
    var person = person(Role.ANALYST);
    var browser = browser();
    browser.signIn(person.login(), PASSWORD);
    var administrator = signedIn(Role.ADMINISTRATOR);
    var page = "/staff/" + person.id();
    var first = link(administrator, page, page + "/password", Map.of());
    var second = link(administrator, page, page + "/password", Map.of());

    assertThat(browser.get("/account").statusCode()).as("session").isEqualTo(302);
    assertThat(signIn(person.login(), PASSWORD)).isEqualTo("/login?refused");
    assertThat(browser().get(first).statusCode()).as("replaced link").isEqualTo(410);
    assertThat(choose(browser(), second, "gravel nimbus trowel", "gravel nimbus trowel"))
        .isEqualTo("303 /");
    browser().signIn(person.login(), "gravel nimbus trowel");
  }

  @Test
  void invitesNobodyWhoWasDeactivated() {
    var link = invite("leaver");
    signedIn(Role.ADMINISTRATOR)
        .submit("/staff/" + idOf("leaver"), "/staff/" + idOf("leaver") + "/deactivate", Map.of());
    assertThat(browser().get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void letsNobodyInBeforeTheyChose() {
    invite("early");
    assertThat(signIn("early", "")).isEqualTo("/login?refused");
    assertThat(signIn("early", "null")).isEqualTo("/login?refused");
  }

  private String invite(String login) {
    var name = Character.toUpperCase(login.charAt(0)) + login.substring(1);
    return link(
        signedIn(Role.ADMINISTRATOR),
        "/staff",
        "/staff",
        Map.of("name", name, "login", login, "role", "ANALYST"));
  }

  private static String link(
      Browser browser, String page, String action, Map<String, String> fields) {
    var answer = browser.submit(page, action, fields).body();
    var found = LINK.matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return found.group(1);
  }

  /// The status, and where it leads or what is wrong.
  private static String choose(Browser browser, String link, String password, String again) {
    var answer = browser.submit(link, link, Map.of("password", password, "again", again));
    var error = Pattern.compile("<p class=\"error\"[^>]*>Expected ([^.:]*)").matcher(answer.body());
    var told =
        error.find() ? error.group(1) : answer.headers().firstValue("Location").orElse("nothing");
    return answer.statusCode() + " " + told;
  }

  private String signIn(String login, String password) {
    return browser()
        .submit("/login", "/login", Map.of("login", login, "password", password))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private StaffId idOf(String login) {
    return people.list().stream()
        .filter(member -> member.login().equals(login))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
