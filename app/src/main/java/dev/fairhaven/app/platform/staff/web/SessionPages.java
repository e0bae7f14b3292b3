package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.StaffPermission;
import dev.fairhaven.app.platform.staff.StaffSessions;
import dev.fairhaven.app.platform.web.Links;
import dev.fairhaven.app.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Ending one's own sessions and, for those who manage staff, a colleague's.
@Controller
class SessionPages {

  private final StaffSessions sessions;

  SessionPages(StaffSessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping("/account/sessions/{handle}/end")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Redirect end(@PathVariable String handle, Staff staff) {
    sessions.end(staff, staff.id(), handle);
    return Redirect.to("/account", "Session ended");
  }

  @PostMapping("/account/sessions/end")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Redirect endAll(Staff staff) {
    sessions.endAll(staff, staff.id());
    return Redirect.to("/login?goodbye");
  }

  @PostMapping("/staff/{id}/sessions/{handle}/end")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  Redirect endOfColleague(@PathVariable String id, @PathVariable String handle, Staff staff) {
    var colleague = StaffId.parse(id);
    sessions.end(staff, colleague, handle);
    return Redirect.to(Links.staff(colleague), "Session ended");
  }

  @PostMapping("/staff/{id}/sessions/end")
  @StaffPermission.Needs(StaffPermission.MANAGE)
  Redirect endAllOfColleague(@PathVariable String id, Staff staff) {
    var colleague = StaffId.parse(id);
    sessions.endAll(staff, colleague);
    return Redirect.to(Links.staff(colleague), "All their sessions have ended");
  }
}
