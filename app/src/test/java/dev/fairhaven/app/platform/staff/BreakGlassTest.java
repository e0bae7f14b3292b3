package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.audit.AuditFilter;
import dev.fairhaven.app.platform.audit.AuditRecord;
import dev.fairhaven.app.platform.audit.AuditSearch;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.Browser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class BreakGlassTest extends AppTest {

  private static final String ALARM = "The break-glass account was used";

  @Autowired private BreakGlass breakGlass;
  @Autowired private AuditSearch audit;
  @Autowired private JdbcClient db;

  @AfterEach
  void requireNothingAndCalmDown() {
    requireNothing();
    db.sql("UPDATE staff SET alarm_since = NULL").update();
  }

  @Test
  void letsAnAdministratorInOnceAndTellsTheOthers(CapturedOutput log) {
    var administrator = signedIn(Role.ADMINISTRATOR);
    administrator.submit("/staff", "/staff/second-factor", Map.of("roles", "ADMINISTRATOR"));
    var password = breakGlass.make();
    assertThat(breakGlass.alarmSince()).isEmpty();

    var emergency = browser();
    emergency.signIn(BreakGlass.LOGIN, password);
    assertThat(emergency.get("/staff").statusCode()).as("no step is due").isEqualTo(200);
    assertThat(signIn(browser(), password)).isEqualTo("/login?refused");
    assertThat(actions()).contains("people.break-glass-used");
    assertThat(log).contains("WARN").contains("the break-glass account was used");

    requireNothing();
    assertThat(administrator.get("/staff").body()).contains(ALARM);
    assertThat(signedIn(Role.ANALYST).get("/account").body()).doesNotContain(ALARM);
    administrator.submit("/staff", "/staff/break-glass/acknowledge", Map.of());
    assertThat(administrator.get("/staff").body()).doesNotContain(ALARM);
    assertThat(emergency.get("/staff").body()).as("still signed in").contains("Break-glass");
  }

  @Test
  void getsAnotherPasswordEachTimeAndNeverALink() {
    var first = breakGlass.make();
    var second = breakGlass.make();
    assertThat(signIn(browser(), first)).isEqualTo("/login?refused");
    assertThat(signIn(browser(), second)).isEqualTo("/");
    var page = "/staff/" + id();
    var refused = signedIn(Role.ADMINISTRATOR).submit(page, page + "/password", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("staff/break-glass");
  }

  private void requireNothing() {
    db.sql("DELETE FROM staff_second_factor_role").update();
  }

  private static String signIn(Browser browser, String password) {
    return browser
        .submit("/login", "/login", Map.of("login", BreakGlass.LOGIN, "password", password))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private StaffId id() {
    return db.sql("SELECT id FROM staff WHERE is_break_glass")
        .query((row, _) -> new StaffId(row.getObject(1, UUID.class)))
        .single();
  }

  private List<String> actions() {
    return audit.list(new AuditFilter(null, null, "staff/" + id(), null), 50).stream()
        .map(AuditRecord::action)
        .toList();
  }
}
