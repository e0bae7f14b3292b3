package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.secrets.SealedStore;
import dev.fairhaven.app.platform.secrets.Vault;
import dev.fairhaven.app.platform.staff.store.PasskeyTable;
import dev.fairhaven.app.platform.staff.store.SecondFactorTable;
import dev.fairhaven.app.platform.staff.store.SecondFactorTable.Sealed;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Second factors: codes of an authenticator app, and recovery codes for when that is out of reach.
/// Each code is taken once.
@Component
public class SecondFactors implements SealedStore {

  private final SecondFactorTable table;
  private final PasskeyTable passkeys;
  private final StaffTable staff;
  private final Passwords passwords;
  private final StaffSessions sessions;
  private final Vault vault;
  private final AuditLog audit;
  private final InstantSource clock;

  SecondFactors(
      SecondFactorTable table,
      PasskeyTable passkeys,
      StaffTable staff,
      Passwords passwords,
      StaffSessions sessions,
      Vault vault,
      AuditLog audit,
      InstantSource clock) {
    this.table = table;
    this.passkeys = passkeys;
    this.staff = staff;
    this.passwords = passwords;
    this.sessions = sessions;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /// Makes a secret for an app to read; it counts once [#confirm] has seen a code of it. Does
  /// nothing if they have a second factor.
  @Transactional
  public void begin(Staff self) {
    var secret = new byte[Totp.SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    table.begin(self.id(), vault.seal(purpose(self.id()), secret), clock.instant());
  }

  /// What is to be confirmed; empty where nothing was begun, or where it is confirmed.
  public Optional<Enrolment> findEnrolment(StaffMember member) {
    return table
        .find(member.id())
        .filter(kept -> !kept.isConfirmed())
        .map(kept -> Enrolment.of(member.login(), open(kept)));
  }

  /// Makes it their second factor, and ends their other sessions.
  ///
  /// @param code what the app shows
  /// @param currentSession the session to keep
  /// @return recovery codes, which are not kept anywhere
  /// @throws ProblemException with `WRONG_CODE`
  @Transactional
  public List<String> confirm(Staff self, String code, String currentSession) {
    var begun = table.find(self.id()).filter(kept -> !kept.isConfirmed());
    if (begun.isEmpty() || !isAppCode(begun.get(), code)) {
      throw wrongCode();
    }
    table.confirm(self.id(), clock.instant());
    sessions.endOthers(self.id(), currentSession);
    record(self, "people.second-factor-added", self.id());
    return newCodes(self.id());
  }

  private static ProblemException wrongCode() {
    var expected = "the six digits that your app shows now";
    return new ProblemException(
        StaffProblem.WRONG_CODE, expected, List.of(new FieldProblem("/code", expected)));
  }

  /// Whether `code` is theirs, of the app or for recovery, and was not used before; it is now.
  @Transactional
  public boolean use(StaffId person, String code) {
    var confirmed = table.find(person).filter(Sealed::isConfirmed);
    return confirmed.isPresent()
        && (isAppCode(confirmed.get(), code) || isRecoveryCode(person, code));
  }

  private boolean isAppCode(Sealed kept, String code) {
    var typed = code.replaceAll("\\s", "");
    var step = Totp.stepOf(open(kept), typed, clock.instant());
    return step.isPresent() && table.use(kept.staff(), step.getAsLong());
  }

  private boolean isRecoveryCode(StaffId person, String code) {
    if (!table.useCode(person, RecoveryCodes.digest(code))) {
      return false;
    }
    var term = "staff/" + person;
    audit.record(
        new AuditEntry(
            term, "people.recovery-code-used", term, Map.of("left", table.countCodes(person))));
    return true;
  }

  public int countRecoveryCodes(StaffId person) {
    return table.countCodes(person);
  }

  /// Replaces their recovery codes.
  ///
  /// @return the new ones, which are not kept anywhere
  @Transactional
  public List<String> renewRecoveryCodes(Staff self) {
    if (table.find(self.id()).filter(Sealed::isConfirmed).isEmpty()) {
      throw new ProblemException(StaffProblem.NO_SECOND_FACTOR, "set one up first");
    }
    record(self, "people.recovery-codes-renewed", self.id());
    return newCodes(self.id());
  }

  private List<String> newCodes(StaffId person) {
    var codes = RecoveryCodes.generate();
    table.replaceCodes(person, codes.stream().map(RecoveryCodes::digest).toList());
    return codes;
  }

  /// Removes one's own.
  ///
  /// @throws ProblemException with `WRONG_PASSWORD`
  @Transactional
  public void remove(Staff self, String password) {
    var hash =
        staff
            .find(self.id())
            .flatMap(member -> staff.findCredentials(member.login()))
            .map(StaffTable.Credentials::passwordHash)
            .orElse(null);
    if (!passwords.matches(password, hash)) {
      var expected = "the password you sign in with";
      throw new ProblemException(
          StaffProblem.WRONG_PASSWORD, expected, List.of(new FieldProblem("/password", expected)));
    }
    if (table.remove(self.id())) {
      record(self, "people.second-factor-removed", self.id());
    }
  }

  /// Takes a colleague's away, who lost it, with their passkeys, and ends their sessions.
  @Transactional
  public void reset(Staff by, StaffId person) {
    boolean hadPasskeys = passkeys.removeAll(person) > 0;
    if (table.remove(person) || hadPasskeys) {
      sessions.endAll(person);
      record(by, "people.second-factor-reset", person);
    }
  }

  /// The roles that must have one.
  public Set<Role> requiredRoles() {
    return table.requiredRoles();
  }

  /// Counts from their next request on.
  @Transactional
  public void requireOf(Staff by, Set<Role> roles) {
    table.requireOf(roles);
    var names = roles.stream().map(Role::name).sorted().toList();
    audit.record(
        new AuditEntry(
            by.auditName(), "people.second-factor-required", null, Map.of("roles", names)));
  }

  @Override
  @Transactional
  public int reseal() {
    var outdated =
        table.lockAll().stream().filter(kept -> !vault.isCurrent(kept.secret())).toList();
    for (var kept : outdated) {
      table.reseal(kept.staff(), vault.seal(purpose(kept.staff()), open(kept)));
    }
    return outdated.size();
  }

  private byte[] open(Sealed kept) {
    return vault.open(purpose(kept.staff()), kept.secret());
  }

  private static String purpose(StaffId person) {
    return "staff-second-factor/" + person;
  }

  private void record(Staff by, String action, StaffId subject) {
    audit.record(new AuditEntry(by.auditName(), action, "staff/" + subject, Map.of()));
  }
}
