package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The account for emergencies, when nobody else can sign in: an administrator that is made on the
/// command line, with a one-use password and without a second factor. Its use raises an alarm,
/// which administrators see until one of them has acknowledged it.
@Component
public class BreakGlass {

  public static final String LOGIN = "break-glass";

  /// How long a session of it lasts without a request.
  static final Duration SESSION_IDLE_MAX = Duration.ofHours(1);

  private static final String COMMAND_LINE = "cli";
  private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);

  private final StaffTable table;
  private final Passwords passwords;
  private final AuditLog audit;
  private final InstantSource clock;

  BreakGlass(StaffTable table, Passwords passwords, AuditLog audit, InstantSource clock) {
    this.table = table;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// Makes the account, or gives it another password.
  ///
  /// @return the one-use password, which is not kept anywhere
  @Transactional
  public String make() {
    var password = passwords.oneTime();
    var person = new NewStaff("Break-glass account", LOGIN, Role.ADMINISTRATOR);
    var id = table.putBreakGlass(StaffId.next(), person, passwords.hash(password), clock.instant());
    audit.record(new AuditEntry(COMMAND_LINE, "people.break-glass-made", "staff/" + id, Map.of()));
    return password;
  }

  /// Raises the alarm. Called when somebody has signed in with the account.
  @Transactional
  void used(StaffId account, String address) {
    table.raiseAlarm(account, clock.instant());
    var term = "staff/" + account;
    audit.record(new AuditEntry(term, "people.break-glass-used", term, Map.of("address", address)));
    LOG.warn("the break-glass account was used; see the audit log");
  }

  /// Since when there is an alarm that nobody has acknowledged.
  public Optional<Instant> alarmSince() {
    return table.alarmSince();
  }

  /// Ends the alarm.
  @Transactional
  public void acknowledge(Staff by) {
    if (table.endAlarm()) {
      audit.record(
          new AuditEntry(by.auditName(), "people.break-glass-acknowledged", null, Map.of()));
    }
  }
}
