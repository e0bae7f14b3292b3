package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.Public;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.staff.Invitations;
import dev.fairhaven.app.platform.staff.SignInProof;
import dev.fairhaven.app.platform.staff.SignInVisit;
import dev.fairhaven.app.platform.staff.SignIns;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing a password by the link of an invitation. Opening the link changes nothing, so that mail
/// scanners do not use it up.
@Controller
class InvitationPages {

  private static final String WHY = "The link itself says who opens it; they have no password yet.";

  private final Invitations invitations;
  private final SignIns signIns;

  InvitationPages(Invitations invitations, SignIns signIns) {
    this.invitations = invitations;
    this.signIns = signIns;
  }

  @GetMapping("/invitations/{token}")
  @Public(WHY)
  Page show(@PathVariable String token) {
    return Page.of("platform/staff/invitation", model(token, FieldErrors.NONE));
  }

  @PostMapping("/invitations/{token}")
  @Public(WHY)
  Reply accept(
      @PathVariable String token,
      @RequestParam String password,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      ChosenPasswords.requireSame(password, again);
      var staff = invitations.accept(token, password);
      var visit = new SignInVisit(request, response, null);
      return signIns.proven(staff, SignInProof.INVITATION, visit);
    } catch (ProblemException problem) {
      return Page.refused("platform/staff/invitation", model(token, FieldErrors.of(problem)));
    }
  }

  private InvitationPage model(String token, FieldErrors errors) {
    var member = invitations.require(token);
    return new InvitationPage("/invitations/" + token, member.name(), member.login(), errors);
  }
}
