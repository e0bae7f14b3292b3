package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.staff.BreakGlass;
import dev.fairhaven.app.platform.staff.StaffPermission;
import dev.fairhaven.app.platform.web.Banner;
import dev.fairhaven.app.platform.web.BannerSource;
import dev.fairhaven.app.platform.web.Redirect;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Tells administrators that the break-glass account was used, until one of them says that they
/// know.
@Controller
class BreakGlassPages implements BannerSource {

  private final BreakGlass breakGlass;

  BreakGlassPages(BreakGlass breakGlass) {
    this.breakGlass = breakGlass;
  }

  @Override
  public Optional<Banner> bannerFor(Staff staff) {
    if (!staff.may(StaffPermission.MANAGE)) {
      return Optional.empty();
    }
    return breakGlass
        .alarmSince()
        .map(
            _ ->
                new Banner(
                    "The break-glass account was used",
                    "Find out who it was and why. Acknowledge it once you know.",
                    "/audit?action=people.break-glass-used",
                    "See in the audit log",
                    "/staff/break-glass/acknowledge",
                    "Acknowledge"));
  }

  @PostMapping("/staff/break-glass/acknowledge")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  Redirect acknowledge(Staff staff) {
    breakGlass.acknowledge(staff);
    return Redirect.to("/staff", "Acknowledged");
  }
}
