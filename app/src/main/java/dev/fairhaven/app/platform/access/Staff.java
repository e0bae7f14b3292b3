package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.StaffId;

/// The member of staff who makes a request. Console handlers take it as a parameter.
///
/// @param name as colleagues see it
public record Staff(StaffId id, String name, Role role) {

  public boolean may(Permission permission) {
    return role.may(permission);
  }

  /// The form in which the audit log names them.
  public String auditName() {
    return "staff/" + id;
  }
}
