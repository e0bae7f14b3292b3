package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.access.DueStep;
import dev.fairhaven.app.platform.access.During;
import dev.fairhaven.app.platform.access.SessionFacts;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.staff.Passkeys;
import dev.fairhaven.app.platform.staff.PasswordChange;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.app.platform.staff.StaffMember;
import dev.fairhaven.app.platform.staff.StaffProblem;
import dev.fairhaven.app.platform.staff.StaffSessions;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.platform.web.Theme;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: password and theme. Every role has the permission asked for here.
@Controller
class AccountPages {

  private static final String PATH = "/account";
  private static final Duration THEME_KEPT = Duration.ofDays(365);

  private final People people;
  private final StaffSessions sessions;
  private final Passkeys passkeys;

  AccountPages(People people, StaffSessions sessions, Passkeys passkeys) {
    this.people = people;
    this.sessions = sessions;
    this.passkeys = passkeys;
  }

  @GetMapping(PATH)
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @During(DueStep.CHOOSE_PASSWORD)
  Page show(Staff staff, HttpSession session) {
    return Page.of("platform/staff/account", model(staff, session, FieldErrors.NONE));
  }

  @PostMapping("/account/password")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @During(DueStep.CHOOSE_PASSWORD)
  Reply changePassword(
      @RequestParam(defaultValue = "") String current,
      @RequestParam String password,
      @RequestParam String again,
      Staff staff,
      HttpSession session) {
    try {
      ChosenPasswords.requireSame(password, again);
      people.changePassword(staff, new PasswordChange(current, password), session.getId());
      return Redirect.to(PATH, "Your password is changed; other sessions have ended");
    } catch (ProblemException problem) {
      return Page.refused("platform/staff/account", model(staff, session, FieldErrors.of(problem)));
    }
  }

  @PostMapping("/account/theme")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @During({DueStep.CHOOSE_PASSWORD, DueStep.ENROL_SECOND_FACTOR})
  Redirect changeTheme(@RequestParam String theme, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(Theme.COOKIE, Theme.parse(theme).wireName())
            .path("/")
            .maxAge(THEME_KEPT)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return Redirect.to(PATH);
  }

  private AccountPage model(Staff staff, HttpSession session, FieldErrors errors) {
    var current = SessionFacts.read(session::getAttribute).handle();
    var view = new SessionsView(sessions.list(staff.id()), current, "/account/sessions");
    int count = passkeys.list(staff.id()).size();
    return new AccountPage(member(staff), count, view, errors);
  }

  private StaffMember member(Staff staff) {
    return people
        .find(staff.id())
        .orElseThrow(
            () -> new ProblemException(StaffProblem.STAFF_NOT_FOUND, "staff " + staff.id()));
  }
}
