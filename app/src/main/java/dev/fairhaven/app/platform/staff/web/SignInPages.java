package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.Public;
import dev.fairhaven.app.platform.staff.PasswordAttempt;
import dev.fairhaven.app.platform.staff.PasswordSignIn;
import dev.fairhaven.app.platform.staff.SignInOutcome;
import dev.fairhaven.app.platform.staff.SignInProof;
import dev.fairhaven.app.platform.staff.SignInVisit;
import dev.fairhaven.app.platform.staff.SignIns;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in with a login and a password.
@Controller
class SignInPages {

  private static final String PATH = "/login";
  private static final int WAIT_SECONDS_SHOWN_MAX = 3_600;

  private final PasswordSignIn passwords;
  private final SignIns signIns;

  SignInPages(PasswordSignIn passwords, SignIns signIns) {
    this.passwords = passwords;
    this.signIns = signIns;
  }

  @GetMapping(PATH)
  @Public("Nobody is signed in yet.")
  Page show(
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "0") long wait,
      @RequestParam Map<String, String> all) {
    return Page.of(
        "platform/staff/login",
        new SignInPage(
            next,
            all.containsKey("refused"),
            all.containsKey("passkey-refused"),
            Math.clamp(wait, 0, WAIT_SECONDS_SHOWN_MAX),
            all.containsKey("goodbye")));
  }

  @PostMapping(PATH)
  @Public("Nobody is signed in yet.")
  Redirect signIn(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var visit = new SignInVisit(request, response, next);
    var attempt = new PasswordAttempt(login, password, visit.address(), visit.device());
    return switch (passwords.attempt(attempt)) {
      case SignInOutcome.Proven(var staff) -> signIns.proven(staff, SignInProof.PASSWORD, visit);
      case SignInOutcome.Refused _ -> again("refused", next);
      case SignInOutcome.Delayed delayed -> again("wait=" + delayed.waitSeconds(), next);
    };
  }

  private static Redirect again(String reason, String next) {
    var onward = next.isEmpty() ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    return Redirect.to(PATH + "?" + reason + onward);
  }
}
