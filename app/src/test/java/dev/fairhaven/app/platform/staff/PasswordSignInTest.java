package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.Browser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasswordSignInTest extends AppTest {

  @Autowired private PasswordSignIn signIn;
  @Autowired private Passwords passwords;
  @Autowired private JdbcClient db;

  /// All tests come from one address.
  @BeforeEach
  void forgetTheAddress() {
    db.sql("DELETE FROM sign_in_failure").update();
  }

  @Test
  void countsAFailedAttemptOnce() {
    var person = person(Role.ANALYST);
    assertThat(attempt(browser(), person.login(), "not it")).isEqualTo("/login?refused");
    assertThat(failures("login " + person.login())).isEqualTo(1);
    assertThat(failures("address 127.0.0.1")).isEqualTo(1);
  }

  @Test
  void makesFurtherAttemptsWaitWhetherTheAccountExistsOrNot() {
    for (var login : List.of(person(Role.ANALYST).login(), "no-such-login")) {
      assertThat(attempt(browser(), login, "not it")).as(login).isEqualTo("/login?refused");
      failManyTimesMore();
      assertThat(attempt(browser(), login, PASSWORD)).as(login).matches("/login\\?wait=\\d+");
      forgetTheAddress();
    }
  }

  @Test
  void writesTheSameDownWhetherTheAccountExistsOrNot() {
    for (var login : List.of(person(Role.ANALYST).login(), "no-such-login")) {
      long before = refusals();
      attempt(browser(), login, "not it");
      assertThat(refusals()).as(login).isEqualTo(before + 1);
    }
  }

  @Test
  void looksAtNoMoreThanTheFreeAttemptsWhenManyComeAtOnce() throws Exception {
    var login = person(Role.ANALYST).login();
    Callable<SignInOutcome> guess =
        () -> signIn.attempt(new PasswordAttempt(login, "not it", "192.0.2.1", null));
    try (var threads = Executors.newFixedThreadPool(12)) {
      var outcomes = threads.invokeAll(IntStream.range(0, 12).mapToObj(_ -> guess).toList());
      long refused = 0;
      for (var outcome : outcomes) {
        refused += outcome.get() instanceof SignInOutcome.Refused ? 1 : 0;
      }
      assertThat(refused).isEqualTo(5);
    }
  }

  @Test
  void letsThePersonInOnABrowserTheyKnowWhileOthersGuess() {
    var person = person(Role.ANALYST);
    var known = browser();
    known.signIn(person.login(), PASSWORD);
    known.submit("/account", "/logout", Map.of());
    attempt(browser(), person.login(), "not it");
    failManyTimesMore();
    assertThat(attempt(browser(), person.login(), PASSWORD)).startsWith("/login?wait=");
    assertThat(attempt(known, person.login(), PASSWORD)).isEqualTo("/");
  }

  @Test
  void slowsGuessingOnAKnownBrowserTooAndKnowsItForOnePersonOnly() {
    var person = person(Role.ANALYST);
    var other = person(Role.ANALYST);
    var known = browser();
    known.signIn(person.login(), PASSWORD);
    attempt(known, person.login(), "not it");
    attempt(known, other.login(), "not it");
    failManyTimesMore();
    assertThat(attempt(known, person.login(), PASSWORD)).startsWith("/login?wait=");
    assertThat(attempt(known, other.login(), PASSWORD)).startsWith("/login?wait=");
    db.sql("DELETE FROM sign_in_failure WHERE subject = :address")
        .param("address", Tokens.digest("address 127.0.0.1"))
        .update();
    assertThat(attempt(browser(), person.login(), PASSWORD)).isEqualTo("/");
  }

  @Test
  void keepsWhereTheyWantedToGo() {
    var person = person(Role.ANALYST);
    var fields = Map.of("login", person.login(), "password", "not it", "next", "/search?q=a&b=c");
    assertThat(location(browser(), fields))
        .isEqualTo("/login?refused&next=%2Fsearch%3Fq%3Da%26b%3Dc");
  }

  @Test
  void takesAOneUsePasswordOnce() {
    var password = passwords.oneTime();
    var person = withOneUsePassword(password);
    assertThat(attempt(browser(), person.login(), password)).isEqualTo("/");
    assertThat(attempt(browser(), person.login(), password)).isEqualTo("/login?refused");
  }

  @Test
  void leadsThoseWithAOneUsePasswordToChooseOneAndNowhereElse() {
    var password = passwords.oneTime();
    var person = withOneUsePassword(password);
    var browser = browser();
    browser.signIn(person.login(), password);
    for (var path :
        List.of("/", "/accounts/account/alice", "/accountable", "/staff", "/account/x")) {
      var answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isIn(302, 404);
      assertThat(answer.body()).as(path).doesNotContain("alice");
    }
    assertThat(browser.get("/accounts/account/alice").headers().firstValue("Location"))
        .hasValue("/account");

    var change = Map.of("password", "tidal oxide mango", "again", "tidal oxide mango");
    assertThat(browser.submit("/account", "/account/password", change).statusCode()).isEqualTo(303);
    assertThat(browser.get("/staff").statusCode()).isEqualTo(200);
    browser().signIn(person.login(), "tidal oxide mango");
  }

  private static String attempt(Browser browser, String login, String password) {
    return location(browser, Map.of("login", login, "password", password));
  }

  private static String location(Browser browser, Map<String, String> fields) {
    return browser
        .submit("/login", "/login", fields)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private Person withOneUsePassword(String password) {
    var person = person(Role.ADMINISTRATOR);
    db.sql("UPDATE staff SET password_hash = :hash, must_change_password = true WHERE id = :id")
        .param("hash", passwords.hash(password))
        .param("id", person.id().value())
        .update();
    return person;
  }

  /// As if whatever failed before had failed 25 times more just now.
  private void failManyTimesMore() {
    db.sql("UPDATE sign_in_failure SET failures = failures + 25, failed_at = now()").update();
  }

  private long refusals() {
    return db.sql("SELECT count(*) FROM audit_record WHERE action = 'people.sign-in-refused'")
        .query(Long.class)
        .single();
  }

  private int failures(String subject) {
    return db.sql("SELECT failures FROM sign_in_failure WHERE subject = :subject")
        .param("subject", Tokens.digest(subject))
        .query(Integer.class)
        .single();
  }
}
