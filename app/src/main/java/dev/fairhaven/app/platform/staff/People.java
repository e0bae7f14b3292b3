package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.access.StaffDirectory;
import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everybody who works here. Changes are audited and count from the person's next request on.
@Component
public class People implements StaffDirectory, StaffNames {

  public static final int LISTED_MAX = 1_000;

  private static final String PLATFORM = "platform";

  private final StaffTable table;
  private final Passwords passwords;
  private final Invitations invitations;
  private final StaffSessions sessions;
  private final AuditLog audit;
  private final InstantSource clock;

  People(
      StaffTable table,
      Passwords passwords,
      Invitations invitations,
      StaffSessions sessions,
      AuditLog audit,
      InstantSource clock) {
    this.table = table;
    this.passwords = passwords;
    this.invitations = invitations;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  public boolean isEmpty() {
    return table.isEmpty();
  }

  /// Adds somebody with a password they may keep. For set-up without a console.
  @Transactional
  public StaffId create(String name, String login, Role role, String password) {
    var person = new NewStaff(name, login, role);
    Passwords.requireUsable(password, person.name(), person.login());
    return add(PLATFORM, person, password, false);
  }

  /// Adds an administrator if there is nobody yet. One who used up their one-use password without
  /// choosing another gets a new one while they are alone: nobody else could let them in.
  ///
  /// @return the one-use password for the first sign-in; empty if somebody can sign in
  @Transactional
  public Optional<String> createFirstAdministrator(String login) {
    var alone = table.findOnlyOneLockedOut();
    if (alone.isPresent()) {
      var renewed = passwords.oneTime();
      table.changePassword(alone.get(), passwords.hash(renewed), true);
      record(PLATFORM, "people.password-reset", alone.get(), Map.of());
      return Optional.of(renewed);
    }
    if (!table.isEmpty()) {
      return Optional.empty();
    }
    var password = passwords.oneTime();
    add(PLATFORM, new NewStaff("Administrator", login, Role.ADMINISTRATOR), password, true);
    return Optional.of(password);
  }

  /// Adds somebody, who chooses their password by the link of an invitation.
  ///
  /// @return the invitation's token, which is not kept anywhere
  @Transactional
  public String invite(Staff by, NewStaff person) {
    return invitations.issue(add(by.auditName(), person, null, false));
  }

  private StaffId add(
      String actor, NewStaff person, @Nullable String password, boolean mustChangePassword) {
    var id = StaffId.next();
    var hash = password == null ? null : passwords.hash(password);
    if (!table.add(id, person, hash, mustChangePassword, clock.instant())) {
      throw new ProblemException(
          StaffProblem.LOGIN_TAKEN,
          "choose another login",
          List.of(new FieldProblem("/login", "a login nobody has")));
    }
    record(actor, "people.added", id, Map.of("role", person.role().name()));
    return id;
  }

  /// @throws ProblemException with `LAST_ADMINISTRATOR` if nobody else were one
  @Transactional
  public void changeRole(Staff by, StaffId id, Role role) {
    var member = require(id);
    if (member.role() == role) {
      return;
    }
    requireOrdinary(member);
    requireAnotherAdministrator(member);
    table.changeRole(id, role);
    record(
        by.auditName(),
        "people.role-changed",
        id,
        Map.of("from", member.role().name(), "to", role.name()));
  }

  /// Keeps them from signing in and ends their sessions.
  ///
  /// @throws ProblemException with `LAST_ADMINISTRATOR` if nobody else were one
  @Transactional
  public void deactivate(Staff by, StaffId id) {
    var member = require(id);
    if (!member.isActive()) {
      return;
    }
    requireAnotherAdministrator(member);
    table.changeActive(id, false);
    sessions.endAll(id);
    record(by.auditName(), "people.deactivated", id, Map.of());
  }

  @Transactional
  public void reactivate(Staff by, StaffId id) {
    if (require(id).isActive()) {
      return;
    }
    table.changeActive(id, true);
    record(by.auditName(), "people.reactivated", id, Map.of());
  }

  /// Takes their password away, ends their sessions, and lets them choose another by a link.
  ///
  /// @return the invitation's token, which is not kept anywhere
  @Transactional
  public String resetPassword(Staff by, StaffId id) {
    requireOrdinary(require(id));
    table.changePassword(id, null, false);
    sessions.endAll(id);
    record(by.auditName(), "people.password-reset", id, Map.of());
    return invitations.issue(id);
  }

  /// Lets somebody choose their own password, and ends their other sessions.
  ///
  /// @param currentSession the session to keep
  /// @throws ProblemException with `WRONG_PASSWORD` or `UNUSABLE_PASSWORD`
  @Transactional
  public void changePassword(Staff self, PasswordChange change, String currentSession) {
    var member = require(self.id());
    requireCurrent(member, change);
    Passwords.requireUsable(change.chosen(), member.name(), member.login());
    table.changePassword(self.id(), passwords.hash(change.chosen()), false);
    sessions.endOthers(self.id(), currentSession);
    record(self.auditName(), "people.password-changed", self.id(), Map.of());
  }

  /// A one-use password was used up when they signed in with it: there is none to ask for.
  private void requireCurrent(StaffMember member, PasswordChange change) {
    if (member.mustChangePassword()) {
      return;
    }
    var credentials = table.findCredentials(member.login()).orElseThrow();
    if (!passwords.matches(change.current(), credentials.passwordHash())) {
      throw new ProblemException(
          StaffProblem.WRONG_PASSWORD,
          "type the password you sign in with",
          List.of(new FieldProblem("/current", "the password you sign in with")));
    }
  }

  /// Everybody, active people first, by name.
  public List<StaffMember> list() {
    return table.list(LISTED_MAX);
  }

  public Optional<StaffMember> find(StaffId id) {
    return table.find(id);
  }

  /// Active people whose name or login begins with `text`.
  public List<StaffMember> search(String text, int max) {
    return table.search(text, max);
  }

  @Override
  public Optional<Entry> findActive(StaffId id) {
    return table
        .find(id)
        .filter(StaffMember::isActive)
        .map(member -> new Entry(member.toStaff(), member.due()));
  }

  @Override
  public Map<StaffId, String> names(Collection<StaffId> ids) {
    return ids.isEmpty() ? Map.of() : table.names(ids);
  }

  private StaffMember require(StaffId id) {
    return table
        .find(id)
        .orElseThrow(() -> new ProblemException(StaffProblem.STAFF_NOT_FOUND, "staff " + id));
  }

  private static void requireOrdinary(StaffMember member) {
    if (member.isBreakGlass()) {
      throw new ProblemException(
          StaffProblem.BREAK_GLASS, "renew it with `fairhaven staff break-glass`");
    }
  }

  private void requireAnotherAdministrator(StaffMember leaving) {
    if (leaving.role() == Role.ADMINISTRATOR
        && leaving.isActive()
        && !leaving.isBreakGlass()
        && table.lockActiveAdministrators().size() == 1) {
      throw new ProblemException(
          StaffProblem.LAST_ADMINISTRATOR, "make somebody else administrator first");
    }
  }

  private void record(String actor, String action, StaffId subject, Map<String, Object> detail) {
    audit.record(new AuditEntry(actor, action, "staff/" + subject, detail));
  }
}
