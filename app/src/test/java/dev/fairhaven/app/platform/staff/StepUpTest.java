package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

class StepUpTest extends AppTest {

  @Autowired private People people;
  @Autowired private JdbcClient db;

  @Test
  void countsAProofForTenMinutes() {
    var request = new MockHttpServletRequest();
    var now = Instant.parse("2026-11-22T12:00:00Z");
    assertThat(CurrentStaff.isFresh(request, now)).isFalse();
    CurrentStaff.signIn(request, person(Role.ANALYST).id(), now);
    assertThat(CurrentStaff.isFresh(request, now.plus(Duration.ofSeconds(599)))).isTrue();
    assertThat(CurrentStaff.isFresh(request, now.plus(Duration.ofSeconds(600)))).isFalse();
    CurrentStaff.refresh(request, now.plus(Duration.ofSeconds(600)));
    assertThat(CurrentStaff.isFresh(request, now.plus(Duration.ofSeconds(700)))).isTrue();
  }

  @Test
  void asksAgainBeforeARoleIsChangedAndThenCarriesItOut() {
    var colleague = person(Role.MODERATOR);
    var page = "/staff/" + colleague.id();
    var browser = signedInLongAgo();

    var asked = browser.submit(page, page + "/role", Map.of("role", "ANALYST"));
    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(asked.body())
        .contains("Confirm that it is you")
        .contains("<input type=\"hidden\" name=\"role\" value=\"ANALYST\">");
    assertThat(role(colleague)).isEqualTo(Role.MODERATOR);

    var fields = new HashMap<>(Map.of("role", "ANALYST", "confirm-answer", "not it"));
    assertThat(browser.submit(page, page + "/role", fields).body()).contains("That is not right.");
    assertThat(role(colleague)).isEqualTo(Role.MODERATOR);

    fields.put("confirm-answer", PASSWORD);
    assertThat(browser.submit(page, page + "/role", fields).statusCode()).isEqualTo(303);
    assertThat(role(colleague)).isEqualTo(Role.ANALYST);
    var next = browser.submit(page, page + "/role", Map.of("role", "MANAGER"));
    assertThat(next.statusCode()).as("asked once").isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/keys",
        "/staff",
        "/staff/{id}/role",
        "/staff/{id}/password",
        "/staff/{id}/reactivate",
        "/staff/{id}/second-factor/reset",
        "/staff/second-factor",
        "/account/second-factor/begin",
        "/account/second-factor/codes"
      })
  void asksAgainBeforeEveryGraveForm(String path) {
    var action = path.replace("{id}", person(Role.MODERATOR).id().toString());
    var answer = signedInLongAgo().submit("/account", action, Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Confirm that it is you");
  }

  @Test
  void asksNobodyWhoMayNotSendTheFormAtAll() {
    var answer = signedIn(Role.MODERATOR).submit("/account", "/keys", Map.of());
    assertThat(answer.body()).contains("access/permission-missing");
  }

  private Role role(Person person) {
    return people.find(person.id()).orElseThrow().role();
  }

  /// An administrator whose session says nothing about when they proved who they are.
  private Browser signedInLongAgo() {
    var person = person(Role.ADMINISTRATOR);
    var browser = browser();
    browser.signIn(person.login(), PASSWORD);
    db.sql(
            """
            DELETE FROM spring_session_attributes WHERE attribute_name = 'proven-at'
              AND session_primary_id IN (
                SELECT primary_id FROM spring_session WHERE principal_name = :id)
            """)
        .param("id", person.id().toString())
        .update();
    return browser;
  }
}
