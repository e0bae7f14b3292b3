package dev.fairhaven.app.platform.staff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.audit.AuditFilter;
import dev.fairhaven.app.platform.audit.AuditRecord;
import dev.fairhaven.app.platform.audit.AuditSearch;
import dev.fairhaven.app.platform.secrets.Vault;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.Browser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

class SecondFactorsTest extends AppTest {

  private static final String PAGE = "/account/second-factor";
  private static final Pattern RECOVERY = Pattern.compile("<span>([a-z0-9]{4}(-[a-z0-9]{4}){3})<");

  @Autowired private Vault vault;
  @Autowired private AuditSearch audit;
  @Autowired private JdbcClient db;

  @AfterEach
  void requireNothing() {
    db.sql("DELETE FROM staff_second_factor_role").update();
    db.sql("DELETE FROM sign_in_failure").update();
  }

  @Test
  void asksForACodeAndTakesEachOnce() {
    var person = person(Role.ANALYST);
    enrol(person);
    var code = code(person, 1);
    var browser = browser();
    assertThat(signIn(browser, person)).isEqualTo("/login/code");
    assertThat(browser.get("/account").statusCode()).as("not signed in yet").isEqualTo(302);
    assertThat(send(browser, "000000x")).isEqualTo("422 refused");
    assertThat(send(browser, code)).isEqualTo("303 /search?q=a");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);

    var replay = browser();
    signIn(replay, person);
    assertThat(send(replay, code)).isEqualTo("422 refused");
    assertThat(replay.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void takesEachRecoveryCodeOnceHoweverItIsTyped() {
    var person = person(Role.ANALYST);
    var codes = enrol(person);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    var browser = browser();
    signIn(browser, person);
    assertThat(send(browser, " " + codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ")))
        .startsWith("303");
    assertThat(browser.get(PAGE).body()).contains("9 of 10 left");
    var again = browser();
    signIn(again, person);
    assertThat(send(again, codes.getFirst())).isEqualTo("422 refused");
    assertThat(actions(person)).contains("people.recovery-code-used");
    assertThat(stored("staff_recovery_code")).doesNotContain(codes.get(1));
  }

  @Test
  void replacesRecoveryCodes() {
    var person = person(Role.ANALYST);
    var codes = enrol(person);
    var browser = signedInWithCode(person);
    var page = browser.submit(PAGE, PAGE + "/codes", Map.of()).body();
    var fresh = RECOVERY.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(codes);
    var other = browser();
    signIn(other, person);
    assertThat(send(other, codes.getFirst())).isEqualTo("422 refused");
    assertThat(send(other, fresh.getFirst())).startsWith("303");
  }

  @Test
  void keepsSecretsSealed() {
    var person = person(Role.ANALYST);
    enrol(person);
    var sealed = sealed(person);
    var secret = vault.open("staff-second-factor/" + person.id(), sealed);
    assertThat(secret).hasSize(Totp.SECRET_BYTES);
    assertThat(new String(sealed, ISO_8859_1)).doesNotContain(new String(secret, ISO_8859_1));
  }

  @Test
  void removesItWithThePasswordOnly() {
    var person = person(Role.ANALYST);
    enrol(person);
    var browser = signedInWithCode(person);
    var refused = browser.submit(PAGE, PAGE + "/remove", Map.of("password", "not it"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(signIn(browser(), person)).isEqualTo("/login/code");
    browser.submit(PAGE, PAGE + "/remove", Map.of("password", PASSWORD));
    assertThat(signIn(browser(), person)).isEqualTo("/search?q=a");
  }

  @Test
  void leadsThoseWhoseRoleMustHaveOneToSetItUpAndNowhereElse() {
    var person = person(Role.AUDITOR);
    var administrator = signedIn(Role.ADMINISTRATOR);
    administrator.submit("/staff", "/staff/second-factor", Map.of("roles", "AUDITOR"));
    var browser = browser();
    signIn(browser, person);
    for (var path : List.of("/", "/audit", "/account", "/accounts/account/alice")) {
      assertThat(browser.get(path).headers().firstValue("Location")).as(path).hasValue(PAGE);
    }
    assertThat(browser.get(PAGE).body()).contains("Your role must have a second factor");
    enrol(browser, person);
    assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
  }

  @Test
  void letsAnAdministratorResetItForAColleague() {
    var person = person(Role.ANALYST);
    enrol(person);
    var theirs = signedInWithCode(person);
    var page = "/staff/" + person.id();
    signedIn(Role.ADMINISTRATOR).submit(page, page + "/second-factor/reset", Map.of());
    assertThat(theirs.get("/account").statusCode()).isEqualTo(302);
    assertThat(signIn(browser(), person)).isEqualTo("/search?q=a");
    assertThat(actions(person)).contains("people.second-factor-reset");
  }

  @Test
  void slowsDownGuessingOfCodes() {
    var person = person(Role.ANALYST);
    enrol(person);
    var browser = browser();
    signIn(browser, person);
    send(browser, "000000");
    db.sql("UPDATE sign_in_failure SET failures = failures + 25, failed_at = now()").update();
    var answer = browser.submit("/login/code", "/login/code", Map.of("code", code(person, 1)));
    assertThat(answer.body()).contains("Too many attempts. Try again in 900 seconds.");
  }

  @Test
  void forgetsTheFirstStepAfterTenMinutes() {
    var person = person(Role.ANALYST);
    enrol(person);
    var longAgo = Instant.now().minus(PendingSignIn.VALID);
    var pending = new PendingSignIn(person.id(), SignInProof.PASSWORD, longAgo, "/");
    var request = new MockHttpServletRequest();
    pending.begin(request);
    assertThat(PendingSignIn.find(request, longAgo.plusSeconds(1)))
        .contains(
            new PendingSignIn(
                person.id(),
                SignInProof.PASSWORD,
                Instant.ofEpochMilli(longAgo.toEpochMilli()),
                "/"));
    assertThat(PendingSignIn.find(request, Instant.now())).isEmpty();
  }

  /// @return their recovery codes
  private List<String> enrol(Person person) {
    var browser = browser();
    browser.signIn(person.login(), PASSWORD);
    return enrol(browser, person);
  }

  private List<String> enrol(Browser browser, Person person) {
    browser.submit(PAGE, PAGE + "/begin", Map.of());
    assertThat(browser.get(PAGE).body()).contains("data:image/svg+xml;base64,");
    var wrong = browser.submit(PAGE, PAGE + "/confirm", Map.of("code", "12345"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    var done = browser.submit(PAGE, PAGE + "/confirm", Map.of("code", code(person, 0)));
    return RECOVERY.matcher(done.body()).results().map(found -> found.group(1)).toList();
  }

  private Browser signedInWithCode(Person person) {
    var browser = browser();
    signIn(browser, person);
    assertThat(send(browser, code(person, 1))).startsWith("303");
    return browser;
  }

  private String code(Person person, int stepsAhead) {
    var secret = vault.open("staff-second-factor/" + person.id(), sealed(person));
    return Totp.code(secret, Totp.step(Instant.now()) + stepsAhead);
  }

  private byte[] sealed(Person person) {
    return db.sql("SELECT secret FROM staff_second_factor WHERE staff_id = :id")
        .param("id", person.id().value())
        .query(byte[].class)
        .single();
  }

  private String stored(String table) {
    return String.join(
        "\n", db.sql("SELECT t::text FROM " + table + " t").query(String.class).list());
  }

  private static String signIn(Browser browser, Person person) {
    return browser
        .submit(
            "/login",
            "/login",
            Map.of("login", person.login(), "password", PASSWORD, "next", "/search?q=a"))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static String send(Browser browser, String code) {
    var answer = browser.submit("/login/code", "/login/code", Map.of("code", code));
    return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("refused");
  }

  private List<String> actions(Person person) {
    return audit.list(new AuditFilter(null, null, "staff/" + person.id(), null), 50).stream()
        .map(AuditRecord::action)
        .toList();
  }
}
