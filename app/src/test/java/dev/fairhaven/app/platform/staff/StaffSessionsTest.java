package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.audit.AuditFilter;
import dev.fairhaven.app.platform.audit.AuditRecord;
import dev.fairhaven.app.platform.audit.AuditSearch;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffSessionsTest extends AppTest {

  @Autowired private StaffSessions sessions;
  @Autowired private AuditSearch audit;

  @Test
  void endsOneOfOnesOwnAtOnceAndKeepsTheOther() {
    var person = person(Role.ANALYST);
    var here = signedIn(person);
    var lost = signedIn(person);
    assertThat(sessions.list(person.id()))
        .hasSize(2)
        .allMatch(session -> session.address().equals("127.0.0.1"));
    var page = here.get("/account").body();
    assertThat(page).contains("This one").doesNotContain(here.cookie("fairhaven"));

    var handles = sessions.list(person.id()).stream().map(StaffSession::handle).toList();
    var other = handles.stream().filter(each -> page.contains(each + "/end")).toList();
    assertThat(other).hasSize(1);
    here.submit("/account", "/account/sessions/" + other.getFirst() + "/end", Map.of());
    assertThat(lost.get("/account").statusCode()).isEqualTo(302);
    assertThat(here.get("/account").statusCode()).isEqualTo(200);
    assertThat(actions(person)).contains("people.session-ended");
  }

  @Test
  void signsOutEverywhere() {
    var person = person(Role.ANALYST);
    var here = signedIn(person);
    var there = signedIn(person);
    var answer = here.submit("/account", "/account/sessions/end", Map.of());
    assertThat(answer.headers().firstValue("Location")).hasValue("/login?goodbye");
    assertThat(here.get("/account").statusCode()).isEqualTo(302);
    assertThat(there.get("/account").statusCode()).isEqualTo(302);
    assertThat(sessions.list(person.id())).isEmpty();
  }

  @Test
  void endsNobodyElsesSessionByItsHandle() {
    var victim = person(Role.ANALYST);
    var theirs = signedIn(victim);
    var handle = sessions.list(victim.id()).getFirst().handle();
    signedIn(Role.ANALYST).submit("/account", "/account/sessions/" + handle + "/end", Map.of());
    assertThat(theirs.get("/account").statusCode()).isEqualTo(200);
    var refused =
        signedIn(Role.MANAGER)
            .submit("/account", "/staff/" + victim.id() + "/sessions/end", Map.of());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(theirs.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void letsAdministratorsEndAColleaguesSessions() {
    var person = person(Role.ANALYST);
    var theirs = signedIn(person);
    var page = "/staff/" + person.id();
    assertThat(signedIn(Role.MANAGER).get(page).body()).doesNotContain("Last seen");
    var administrator = signedIn(Role.ADMINISTRATOR);
    assertThat(administrator.get(page).body()).contains("Last seen").contains("127.0.0.1");
    administrator.submit(page, page + "/sessions/end", Map.of());
    assertThat(theirs.get("/account").statusCode()).isEqualTo(302);
    assertThat(actions(person)).contains("people.sessions-ended");
  }

  private Browser signedIn(Person person) {
    var browser = browser();
    browser.signIn(person.login(), PASSWORD);
    return browser;
  }

  private List<String> actions(Person person) {
    return audit.list(new AuditFilter(null, null, "staff/" + person.id(), null), 50).stream()
        .map(AuditRecord::action)
        .toList();
  }
}
