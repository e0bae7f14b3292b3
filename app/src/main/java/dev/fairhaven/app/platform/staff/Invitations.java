package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.InvitationTable;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links by which people choose their own password: new colleagues, and those who forgot theirs. A
/// link works once, and for three days; of its token only the digest is kept.
@Component
public class Invitations {

  public static final Duration VALID = Duration.ofHours(72);

  private final InvitationTable table;
  private final StaffTable staff;
  private final Passwords passwords;
  private final StaffSessions sessions;
  private final AuditLog audit;
  private final InstantSource clock;

  Invitations(
      InvitationTable table,
      StaffTable staff,
      Passwords passwords,
      StaffSessions sessions,
      AuditLog audit,
      InstantSource clock) {
    this.table = table;
    this.staff = staff;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /// The token of a new link; an earlier link of theirs stops working. Within the caller's
  /// transaction.
  String issue(StaffId invited) {
    var token = Tokens.next();
    table.put(invited, Tokens.digest(token), clock.instant().plus(VALID));
    return token;
  }

  /// Whom the link invites.
  ///
  /// @throws ProblemException with `INVITATION_GONE`
  public StaffMember require(String token) {
    return table
        .find(Tokens.digest(token), clock.instant())
        .flatMap(staff::find)
        .orElseThrow(Invitations::gone);
  }

  /// Makes `password` theirs, uses the link up and ends sessions they still have.
  ///
  /// @throws ProblemException with `INVITATION_GONE` or `UNUSABLE_PASSWORD`
  @Transactional
  public StaffId accept(String token, String password) {
    var member = require(token);
    Passwords.requireUsable(password, member.name(), member.login());
    var hash = passwords.hash(password);
    if (!table.use(Tokens.digest(token))) {
      throw gone();
    }
    staff.changePassword(member.id(), hash, false);
    sessions.endAll(member.id());
    var term = member.toStaff().auditName();
    audit.record(new AuditEntry(term, "people.password-chosen", term, Map.of()));
    return member.id();
  }

  private static ProblemException gone() {
    return new ProblemException(
        StaffProblem.INVITATION_GONE,
        "each link works once, for "
            + VALID.toHours()
            + " hours; ask an administrator for another");
  }
}
