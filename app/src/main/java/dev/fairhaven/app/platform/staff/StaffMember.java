package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.DueStep;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One person who works here, or did.
///
/// @param login in lower case
/// @param mustChangePassword whether they were given a one-use password and have yet to choose one
/// @param signedInAt the last time; null where there was none
/// @param invitedUntil when the link to choose a password expires, or expired; null where there is
///   no link
/// @param hasSecondFactor whether they sign in with a code, too
/// @param mustHaveSecondFactor whether their role must have one
/// @param isBreakGlass whether it is the account for emergencies
public record StaffMember(
    StaffId id,
    String login,
    String name,
    Role role,
    boolean mustChangePassword,
    boolean isActive,
    Instant createdAt,
    @Nullable Instant signedInAt,
    @Nullable Instant invitedUntil,
    boolean hasSecondFactor,
    boolean mustHaveSecondFactor,
    boolean isBreakGlass) {

  /// What they have to do before anything else; null where there is nothing.
  @Nullable DueStep due() {
    if (mustChangePassword) {
      return DueStep.CHOOSE_PASSWORD;
    }
    return mustHaveSecondFactor && !hasSecondFactor && !isBreakGlass
        ? DueStep.ENROL_SECOND_FACTOR
        : null;
  }

  public Staff toStaff() {
    return new Staff(id, name, role);
  }
}
