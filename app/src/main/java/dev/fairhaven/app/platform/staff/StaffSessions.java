package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions that people are signed in with. One that is ended answers no further request.
@Component
class StaffSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  StaffSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  void endAll(StaffId staff) {
    ids(staff).forEach(sessions::deleteById);
  }

  /// @param kept the id of the session that stays
  void endOthers(StaffId staff, String kept) {
    ids(staff).stream().filter(id -> !id.equals(kept)).forEach(sessions::deleteById);
  }

  private List<String> ids(StaffId staff) {
    return List.copyOf(sessions.findByPrincipalName(staff.toString()).keySet());
  }
}
