package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import dev.fairhaven.app.platform.staff.store.StaffTable.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks logins and passwords. Those who fail learn neither whether the login exists nor whether
/// it is still active: both take the same steps, the audit record included.
@Component
public class PasswordSignIn {

  private final StaffTable staff;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final KnownDevices devices;
  private final AuditLog audit;

  PasswordSignIn(
      StaffTable staff,
      Passwords passwords,
      SignInThrottle throttle,
      KnownDevices devices,
      AuditLog audit) {
    this.staff = staff;
    this.passwords = passwords;
    this.throttle = throttle;
    this.devices = devices;
    this.audit = audit;
  }

  /// What follows from a right password is for [SignIns] to say.
  public SignInOutcome attempt(PasswordAttempt attempt) {
    var login = NewStaff.normalLogin(attempt.login());
    var credentials = staff.findCredentials(login);
    var id = credentials.map(Credentials::id).orElse(null);
    var limits = limits(attempt, login, id);
    var wait = throttle.begin(limits);
    if (wait.isPositive()) {
      return new SignInOutcome.Delayed(wait);
    }
    if (!isRight(credentials, attempt.password())) {
      recordRefusal(id);
      return new SignInOutcome.Refused();
    }
    throttle.succeeded(limits);
    return new SignInOutcome.Proven(credentials.orElseThrow().id());
  }

  /// Guessing counts against the login and the address it comes from. It cannot keep out the person
  /// whose login is tried: the browsers they use have a count of their own.
  private List<SignInLimit> limits(PasswordAttempt attempt, String login, @Nullable StaffId id) {
    var device = attempt.device();
    return devices.isKnown(device, id) && device != null && id != null
        ? List.of(SignInLimit.ofDevice(device, id))
        : List.of(SignInLimit.ofLogin(login), SignInLimit.ofAddress(attempt.address()));
  }

  private boolean isRight(Optional<Credentials> found, String password) {
    var hash = found.map(Credentials::passwordHash).orElse(null);
    if (!passwords.matches(password, hash)) {
      return false;
    }
    var credentials = found.orElseThrow();
    return credentials.isActive() && (!credentials.isOneUse() || staff.useUp(credentials));
  }

  private void recordRefusal(@Nullable StaffId id) {
    var subject = id == null ? null : "staff/" + id;
    audit.record(new AuditEntry("platform", "people.sign-in-refused", subject, Map.of()));
  }
}
