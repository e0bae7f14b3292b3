package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.FreshSignIn;
import dev.fairhaven.app.platform.access.Permissions;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.Invitations;
import dev.fairhaven.app.platform.staff.NewStaff;
import dev.fairhaven.app.platform.staff.Passkeys;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.app.platform.staff.SecondFactors;
import dev.fairhaven.app.platform.staff.StaffPermission;
import dev.fairhaven.app.platform.staff.StaffProblem;
import dev.fairhaven.app.platform.staff.StaffSession;
import dev.fairhaven.app.platform.staff.StaffSessions;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Links;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.platform.web.Ticket;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works here, and changes to it.
@Controller
class StaffPages {

  private static final String PATH = "/staff";

  private final People people;
  private final StaffSessions sessions;
  private final SecondFactors secondFactors;
  private final Passkeys passkeys;
  private final Permissions permissions;
  private final String publicUrl;

  StaffPages(
      People people,
      StaffSessions sessions,
      SecondFactors secondFactors,
      Passkeys passkeys,
      Permissions permissions,
      @Value("${fairhaven.public-url}") String publicUrl) {
    this.people = people;
    this.sessions = sessions;
    this.secondFactors = secondFactors;
    this.passkeys = passkeys;
    this.permissions = permissions;
    this.publicUrl = publicUrl;
  }

  @GetMapping(PATH)
  @StaffPermission.Needs(StaffPermission.VIEW)
  Page list() {
    return Page.of("platform/staff/staff", model(StaffListPage.Form.EMPTY, FieldErrors.NONE));
  }

  @PostMapping(PATH)
  @StaffPermission.Needs(StaffPermission.MANAGE)
  @FreshSignIn
  Reply add(
      @RequestParam String name,
      @RequestParam String login,
      @RequestParam Role role,
      Ticket ticket,
      Staff staff) {
    var form = new StaffListPage.Form(name, login, role.name());
    return ticket.once(PATH, () -> add(form, role, staff));
  }

  private Page add(StaffListPage.Form form, Role role, Staff staff) {
    try {
      var person = new NewStaff(form.name(), form.login(), role);
      return link("Added " + person.name(), people.invite(staff, person), PATH);
    } catch (ProblemException problem) {
      return Page.refused("platform/staff/staff", model(form, FieldErrors.of(problem)));
    }
  }

  @GetMapping("/staff/{id}")
  @StaffPermission.Needs(StaffPermission.VIEW)
  Page show(@PathVariable String id, Staff viewer) {
    var staff = StaffId.parse(id);
    var member =
        people
            .find(staff)
            .orElseThrow(
                () -> new ProblemException(StaffProblem.STAFF_NOT_FOUND, "staff " + staff));
    return Page.of(
        "platform/staff/member",
        new StaffMemberPage(
            member,
            passkeys.list(staff).size(),
            roles(),
            permissions.of(member.role()),
            sessionsFor(viewer, staff)));
  }

  private SessionsView sessionsFor(Staff viewer, StaffId staff) {
    List<StaffSession> shown =
        viewer.may(StaffPermission.MANAGE) ? sessions.list(staff) : List.of();
    return new SessionsView(shown, "", Links.staff(staff) + "/sessions");
  }

  @PostMapping("/staff/{id}/role")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  @FreshSignIn
  Redirect changeRole(@PathVariable String id, @RequestParam Role role, Staff staff) {
    var member = StaffId.parse(id);
    people.changeRole(staff, member, role);
    return Redirect.to(Links.staff(member), "The role is now " + Format.words(role));
  }

  @PostMapping("/staff/{id}/deactivate")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  Redirect deactivate(@PathVariable String id, Staff staff) {
    var member = StaffId.parse(id);
    people.deactivate(staff, member);
    return Redirect.to(Links.staff(member), "Deactivated; their sessions have ended");
  }

  @PostMapping("/staff/{id}/reactivate")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  @FreshSignIn
  Redirect reactivate(@PathVariable String id, Staff staff) {
    var member = StaffId.parse(id);
    people.reactivate(staff, member);
    return Redirect.to(Links.staff(member), "They may sign in again");
  }

  @PostMapping("/staff/{id}/password")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  @FreshSignIn
  Reply resetPassword(@PathVariable String id, Ticket ticket, Staff staff) {
    var member = StaffId.parse(id);
    var page = Links.staff(member);
    return ticket.once(page, () -> link("New link", people.resetPassword(staff, member), page));
  }

  private Page link(String title, String token, String back) {
    return Page.of(
        "platform/staff/secret",
        new SecretPage(
            title,
            "Send them this link by a channel you trust. They choose their password with it. It"
                + " works once, for "
                + Invitations.VALID.toHours()
                + " hours, and is shown only now.",
            publicUrl + "/invitations/" + token,
            back,
            "Back to staff"));
  }

  private StaffListPage model(StaffListPage.Form form, FieldErrors errors) {
    return new StaffListPage(people.list(), roles(), secondFactors.requiredRoles(), form, errors);
  }

  private static List<Option> roles() {
    return Arrays.stream(Role.values())
        .map(role -> new Option(role.name(), Format.words(role)))
        .toList();
  }
}
