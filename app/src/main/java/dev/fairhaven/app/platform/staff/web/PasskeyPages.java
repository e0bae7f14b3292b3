package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.access.FreshSignIn;
import dev.fairhaven.app.platform.access.Public;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.staff.PasskeyChallenge;
import dev.fairhaven.app.platform.staff.Passkeys;
import dev.fairhaven.app.platform.staff.SignInProof;
import dev.fairhaven.app.platform.staff.SignInVisit;
import dev.fairhaven.app.platform.staff.SignIns;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// One's own passkeys, and signing in with one. The browser's part is in `js/passkeys.js`.
@Controller
class PasskeyPages {

  private static final String PATH = "/account/passkeys";
  private static final String TEMPLATE = "platform/staff/passkeys";

  private final Passkeys passkeys;
  private final SignIns signIns;

  PasskeyPages(Passkeys passkeys, SignIns signIns) {
    this.passkeys = passkeys;
    this.signIns = signIns;
  }

  @GetMapping(PATH)
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Page show(Staff staff) {
    return Page.of(TEMPLATE, new PasskeyPage(passkeys.list(staff.id()), FieldErrors.NONE));
  }

  @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @ResponseBody
  String creationOptions(Staff staff, HttpServletRequest request) {
    return passkeys.creationOptions(staff, PasskeyChallenge.begin(request));
  }

  @PostMapping(PATH)
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @FreshSignIn
  Reply add(
      @RequestParam String name,
      @RequestParam String credential,
      Staff staff,
      HttpServletRequest request) {
    var challenge = PasskeyChallenge.take(request);
    if (challenge.isEmpty()) {
      return Redirect.to(PATH, "That took too long. Add the passkey again");
    }
    try {
      passkeys.add(staff, name, credential, challenge.get());
      return Redirect.to(PATH, "Passkey added");
    } catch (ProblemException problem) {
      return Page.refused(
          TEMPLATE, new PasskeyPage(passkeys.list(staff.id()), FieldErrors.of(problem)));
    }
  }

  @PostMapping("/account/passkeys/{id}/remove")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @FreshSignIn
  Redirect remove(@PathVariable String id, Staff staff) {
    passkeys.remove(staff, id);
    return Redirect.to(PATH, "Passkey removed");
  }

  @PostMapping(path = "/login/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @Public("Nobody is signed in yet.")
  @ResponseBody
  String requestOptions(HttpServletRequest request) {
    return passkeys.requestOptions(PasskeyChallenge.begin(request));
  }

  @PostMapping("/login/passkey")
  @Public("Nobody is signed in yet.")
  Redirect signIn(
      @RequestParam String credential,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var visit = new SignInVisit(request, response, next);
    return PasskeyChallenge.take(request)
        .flatMap(challenge -> passkeys.verify(credential, challenge))
        .map(staff -> signIns.proven(staff, SignInProof.PASSKEY, visit))
        .orElseGet(() -> Redirect.to("/login?passkey-refused"));
  }
}
