package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.Public;
import dev.fairhaven.app.platform.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page to sign in. The form itself is answered by the security filters.
@Controller
class SignInPages {

  private static final int WAIT_SECONDS_SHOWN_MAX = 3_600;

  @GetMapping("/login")
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
            Math.clamp(wait, 0, WAIT_SECONDS_SHOWN_MAX),
            all.containsKey("goodbye")));
  }
}
