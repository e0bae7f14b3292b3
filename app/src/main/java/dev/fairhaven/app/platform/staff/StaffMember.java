package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One person who works here, or did.
///
/// @param login in lower case
/// @param mustChangePassword whether they still have a password that somebody else knows
/// @param signedInAt the last time; null where there was none
public record StaffMember(
    StaffId id,
    String login,
    String name,
    Role role,
    boolean mustChangePassword,
    boolean isActive,
    Instant createdAt,
    @Nullable Instant signedInAt) {

  public Staff toStaff() {
    return new Staff(id, name, role);
  }
}
