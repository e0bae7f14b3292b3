package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.access.ApiKeyDirectory;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditFilter;
import dev.fairhaven.app.platform.audit.AuditRecord;
import dev.fairhaven.app.platform.audit.AuditSearch;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.testing.AppTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeopleTest extends AppTest {

  @Autowired private People people;
  @Autowired private ApiKeys keys;
  @Autowired private ApiKeyDirectory directory;
  @Autowired private AuditSearch audit;
  @Autowired private JdbcClient db;

  @Test
  void makesInvitedPeopleChooseTheirOwnPassword() {
    var invited =
        signedIn(Role.ADMINISTRATOR)
            .submit("/staff", "/staff", Map.of("name", "Ida", "login", "Ida", "role", "ANALYST"));
    var found = Pattern.compile("<code>([a-z0-9-]{23})</code>").matcher(invited.body());
    assertThat(found.find()).isTrue();

    var browser = browser();
    browser.signIn("ida", found.group(1));
    assertThat(browser.get("/search").headers().firstValue("Location"))
        .hasValue("/account");

    var change =
        new HashMap<>(Map.of("current", found.group(1), "password", "short", "again", "short"));
    assertThat(browser.submit("/account", "/account/password", change).statusCode()).isEqualTo(422);
    change.putAll(Map.of("password", "a long enough one", "again", "a long enough one"));
    assertThat(browser.submit("/account", "/account/password", change).statusCode()).isEqualTo(303);
    assertThat(browser.get("/search").statusCode()).isEqualTo(200);
    browser().signIn("ida", "a long enough one");
  }

  @Test
  void endsTheSessionsOfWhoeverIsDeactivated() {
    var person = person(Role.MODERATOR);
    var browser = browser();
    browser.signIn(person.login(), PASSWORD);
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);

    people.deactivate(admin(), person.id());
    assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    assertThat(sessionsOf(person.id())).isZero();
    var again =
        browser().submit("/login", "/login", Map.of("login", person.login(), "password", PASSWORD));
    assertThat(again.headers().firstValue("Location")).hasValue("/login?refused");
  }

  @Test
  void appliesAChangedRoleToTheNextRequest() {
    var person = person(Role.MODERATOR);
    var browser = browser();
    browser.signIn(person.login(), PASSWORD);
    assertThat(browser.get("/audit").statusCode()).isEqualTo(403);
    people.changeRole(admin(), person.id(), Role.AUDITOR);
    assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
    assertThat(actions("staff/" + person.id()))
        .contains("people.added", "people.signed-in", "people.role-changed");
  }

  @Test
  void keepsTheLastAdministrator() {
    var last = admin();
    for (var member : people.list()) {
      if (member.role() == Role.ADMINISTRATOR
          && member.isActive()
          && !member.id().equals(last.id())) {
        people.deactivate(last, member.id());
      }
    }
    assertThatThrownBy(() -> people.deactivate(last, last.id()))
        .satisfies(is(StaffProblem.LAST_ADMINISTRATOR));
    assertThatThrownBy(() -> people.changeRole(last, last.id(), Role.AUDITOR))
        .satisfies(is(StaffProblem.LAST_ADMINISTRATOR));
    assertThat(people.find(last.id()).orElseThrow().isActive()).isTrue();
  }

  @Test
  void refusesALoginTwiceHoweverItIsWritten() {
    var person = person(Role.ANALYST);
    assertThatThrownBy(
            () ->
                people.create(
                    "Other", " " + person.login().toUpperCase(Locale.ROOT), Role.ANALYST, PASSWORD))
        .satisfies(is(StaffProblem.LOGIN_TAKEN));
  }

  @Test
  void slowsDownGuessing() {
    var person = person(Role.ANALYST);
    assertThat(attempt(person.login(), "not it")).isEqualTo("/login?refused");
    db.sql(
            "UPDATE sign_in_failure SET failures = 12 WHERE subject = sha256(convert_to(:login, 'UTF8'))")
        .param("login", "login " + person.login())
        .update();
    assertThat(attempt(person.login(), PASSWORD)).startsWith("/login?wait=");
  }

  @Test
  void answersUnknownLoginsAsItDoesWrongPasswords() {
    assertThat(attempt("nobody-" + System.nanoTime(), "whatever it is"))
        .isEqualTo("/login?refused");
  }

  @Test
  void keepsSessionsInTheDatabaseWithNoMoreThanWhoSignedIn() {
    var person = person(Role.ANALYST);
    browser().signIn(person.login(), PASSWORD);
    assertThat(sessionsOf(person.id())).isEqualTo(1);
    var attributes =
        db.sql(
                """
                SELECT attribute_name FROM spring_session_attributes JOIN spring_session
                  ON primary_id = session_primary_id WHERE principal_name = :id
                """)
            .param("id", person.id().toString())
            .query(String.class)
            .list();
    assertThat(attributes)
        .allMatch(name -> name.equals("staff") || name.endsWith("PRINCIPAL_NAME_INDEX_NAME"));
  }

  @Test
  void makesANewSessionOnSignIn() {
    var first = browser();
    var person = person(Role.ANALYST);
    first.signIn(person.login(), PASSWORD);
    var before = sessionIds(person.id());
    first.submit("/login", "/login", Map.of("login", person.login(), "password", PASSWORD));
    assertThat(sessionIds(person.id())).hasSize(1).doesNotContainAnyElementsOf(before);
  }

  @Test
  void showsAKeyOnceAndKeepsItsDigest() {
    var issued = keys.create("once", Set.of(Scope.EVENTS_WRITE));
    assertThat(issued.secret()).matches("fh_[A-Za-z0-9_-]{43}");
    assertThat(issued.toString()).doesNotContain(issued.secret());
    var row =
        db.sql("SELECT k::text FROM api_key k WHERE id = :id").param("id", issued.id().value());
    assertThat(row.query(String.class).single()).doesNotContain(issued.secret());
    assertThat(directory.find(issued.secret()).orElseThrow().scopes())
        .containsExactly(Scope.EVENTS_WRITE);
  }

  @Test
  void forgetsARevokedKeyAtOnceHere() {
    var issued = keys.create("revoked", Set.of(Scope.EVENTS_WRITE));
    assertThat(directory.find(issued.secret())).isPresent();
    keys.revoke(admin(), issued.id());
    assertThat(directory.find(issued.secret())).isEmpty();
    assertThat(actions("key/" + issued.id()))
        .containsExactly("people.key-revoked", "people.key-created");
  }

  @Test
  void noticesARevocationByAnotherReplicaWithinSeconds() throws InterruptedException {
    var issued = keys.create("revoked elsewhere", Set.of(Scope.EVENTS_WRITE));
    assertThat(directory.find(issued.secret())).isPresent();
    db.sql("UPDATE api_key SET revoked_at = now() WHERE id = :id")
        .param("id", issued.id().value())
        .update();
    for (int i = 0; i < 300 && directory.find(issued.secret()).isPresent(); i++) {
      Thread.sleep(50);
    }
    assertThat(directory.find(issued.secret())).isEmpty();
  }

  private Staff admin() {
    var person = person(Role.ADMINISTRATOR);
    return new Staff(person.id(), person.name(), Role.ADMINISTRATOR);
  }

  private String attempt(String login, String password) {
    return browser()
        .submit("/login", "/login", Map.of("login", login, "password", password))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .toString();
  }

  private List<String> actions(String subject) {
    return audit.list(new AuditFilter(null, null, subject, null), 50).stream()
        .map(AuditRecord::action)
        .toList();
  }

  private long sessionsOf(StaffId id) {
    return sessionIds(id).size();
  }

  private List<String> sessionIds(StaffId id) {
    return db.sql("SELECT session_id FROM spring_session WHERE principal_name = :id")
        .param("id", id.toString())
        .query(String.class)
        .list();
  }

  private static Consumer<Throwable> is(StaffProblem code) {
    return failure -> assertThat(((ProblemException) failure).code()).isEqualTo(code);
  }
}
