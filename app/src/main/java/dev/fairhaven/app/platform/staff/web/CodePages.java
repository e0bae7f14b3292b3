package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.Public;
import dev.fairhaven.app.platform.staff.SecondStep;
import dev.fairhaven.app.platform.staff.SignInOutcome;
import dev.fairhaven.app.platform.staff.SignInVisit;
import dev.fairhaven.app.platform.staff.SignIns;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of a sign-in: a code.
@Controller
class CodePages {

  private static final String PATH = "/login/code";
  private static final String WHY = "They have proven only the first half of who they are.";

  private final SignIns signIns;

  CodePages(SignIns signIns) {
    this.signIns = signIns;
  }

  @GetMapping(PATH)
  @Public(WHY)
  Reply show(HttpServletRequest request) {
    return signIns.isSecondStepDue(request)
        ? Page.of("platform/staff/code", new CodePage(FieldErrors.NONE))
        : Redirect.to("/login");
  }

  @PostMapping(PATH)
  @Public(WHY)
  Reply signIn(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signIns.secondStep(code, new SignInVisit(request, response, null))) {
      case SecondStep.SignedIn(var onward) -> onward;
      case SecondStep.WrongCode _ -> again("The code is not right, or was used before.");
      case SecondStep.TooManyCodes(var delay) -> again(wait(new SignInOutcome.Delayed(delay)));
      case SecondStep.Expired _ -> Redirect.to("/login");
    };
  }

  private static String wait(SignInOutcome.Delayed delayed) {
    return "Too many attempts. Try again in " + delayed.waitSeconds() + " seconds.";
  }

  private static Page again(String error) {
    return Page.refused(
        "platform/staff/code", new CodePage(new FieldErrors(Map.of("code", error))));
  }
}
