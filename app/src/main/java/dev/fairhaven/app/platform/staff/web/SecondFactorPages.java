package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.access.DueStep;
import dev.fairhaven.app.platform.access.During;
import dev.fairhaven.app.platform.access.FreshSignIn;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.app.platform.staff.SecondFactors;
import dev.fairhaven.app.platform.staff.StaffPermission;
import dev.fairhaven.app.platform.staff.StaffProblem;
import dev.fairhaven.app.platform.web.Links;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.platform.web.Ticket;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own second factor, and what administrators decide about those of others.
@Controller
class SecondFactorPages {

  private static final String PATH = "/account/second-factor";
  private static final String TEMPLATE = "platform/staff/second-factor";

  private final SecondFactors secondFactors;
  private final People people;

  SecondFactorPages(SecondFactors secondFactors, People people) {
    this.secondFactors = secondFactors;
    this.people = people;
  }

  @GetMapping(PATH)
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @During(DueStep.ENROL_SECOND_FACTOR)
  Page show(Staff staff) {
    return Page.of(TEMPLATE, model(staff, FieldErrors.NONE));
  }

  @PostMapping("/account/second-factor/begin")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @During(DueStep.ENROL_SECOND_FACTOR)
  @FreshSignIn
  Redirect begin(Staff staff) {
    secondFactors.begin(staff);
    return Redirect.to(PATH);
  }

  @PostMapping("/account/second-factor/confirm")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @During(DueStep.ENROL_SECOND_FACTOR)
  Reply confirm(@RequestParam String code, Ticket ticket, Staff staff, HttpSession session) {
    return ticket.once(PATH, () -> confirm(code, staff, session));
  }

  private Page confirm(String code, Staff staff, HttpSession session) {
    try {
      return codes(secondFactors.confirm(staff, code, session.getId()));
    } catch (ProblemException problem) {
      return Page.refused(TEMPLATE, model(staff, FieldErrors.of(problem)));
    }
  }

  @PostMapping("/account/second-factor/codes")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @FreshSignIn
  Reply renewCodes(Ticket ticket, Staff staff) {
    return ticket.once(PATH, () -> codes(secondFactors.renewRecoveryCodes(staff)));
  }

  @PostMapping("/account/second-factor/remove")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Reply remove(@RequestParam String password, Staff staff) {
    try {
      secondFactors.remove(staff, password);
      return Redirect.to(PATH, "Second factor removed");
    } catch (ProblemException problem) {
      return Page.refused(TEMPLATE, model(staff, FieldErrors.of(problem)));
    }
  }

  @PostMapping("/staff/{id}/second-factor/reset")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  @FreshSignIn
  Redirect reset(@PathVariable String id, Staff staff) {
    var colleague = StaffId.parse(id);
    secondFactors.reset(staff, colleague);
    return Redirect.to(Links.staff(colleague), "Second factor removed; their sessions have ended");
  }

  @PostMapping("/staff/second-factor")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  @FreshSignIn
  Redirect requireOf(@RequestParam(defaultValue = "") Set<Role> roles, Staff staff) {
    secondFactors.requireOf(staff, roles);
    return Redirect.to("/staff", "Saved; it counts from their next click on");
  }

  private static Page codes(List<String> codes) {
    return Page.of("platform/staff/recovery-codes", new RecoveryCodesPage(codes));
  }

  private SecondFactorPage model(Staff staff, FieldErrors errors) {
    var member =
        people
            .find(staff.id())
            .orElseThrow(
                () -> new ProblemException(StaffProblem.STAFF_NOT_FOUND, "staff " + staff.id()));
    return new SecondFactorPage(
        member,
        secondFactors.findEnrolment(member).orElse(null),
        secondFactors.countRecoveryCodes(staff.id()),
        errors);
  }
}
