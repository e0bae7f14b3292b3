package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.SessionFacts;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.StaffId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sessions that people are signed in with. One that is ended answers no further request.
@Component
public class StaffSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final KnownDevices devices;
  private final AuditLog audit;

  StaffSessions(
      FindByIndexNameSessionRepository<? extends Session> sessions,
      KnownDevices devices,
      AuditLog audit) {
    this.sessions = sessions;
    this.devices = devices;
    this.audit = audit;
  }

  /// Those of one person, the one that was used last first.
  public List<StaffSession> list(StaffId staff) {
    return find(staff).stream()
        .map(StaffSessions::describe)
        .filter(session -> !session.handle().isEmpty())
        .sorted(Comparator.comparing(StaffSession::seenAt).reversed())
        .toList();
  }

  private static StaffSession describe(Session session) {
    var facts = SessionFacts.read(session::getAttribute);
    return new StaffSession(
        facts.handle(),
        UserAgents.describe(facts.userAgent()),
        facts.address(),
        session.getCreationTime(),
        session.getLastAccessedTime());
  }

  /// Ends one of their sessions; does nothing if it has ended already.
  @Transactional
  public void end(Staff by, StaffId staff, String handle) {
    var ended =
        end(staff, session -> SessionFacts.read(session::getAttribute).handle().equals(handle));
    if (ended > 0) {
      audit.record(entry(by, "people.session-ended", staff));
    }
  }

  /// Signs them out everywhere. Their browsers are not known any more either.
  @Transactional
  public void endAll(Staff by, StaffId staff) {
    endAll(staff);
    devices.forgetAll(staff);
    audit.record(entry(by, "people.sessions-ended", staff));
  }

  private static AuditEntry entry(Staff by, String action, StaffId staff) {
    return new AuditEntry(by.auditName(), action, "staff/" + staff, Map.of());
  }

  void endAll(StaffId staff) {
    end(staff, _ -> true);
  }

  /// @param kept the id of the session that stays
  void endOthers(StaffId staff, String kept) {
    end(staff, session -> !session.getId().equals(kept));
  }

  private long end(StaffId staff, Predicate<Session> which) {
    var ended = find(staff).stream().filter(which).map(Session::getId).toList();
    ended.forEach(sessions::deleteById);
    return ended.size();
  }

  private List<? extends Session> find(StaffId staff) {
    return sessions.findByPrincipalName(staff.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .toList();
  }
}
