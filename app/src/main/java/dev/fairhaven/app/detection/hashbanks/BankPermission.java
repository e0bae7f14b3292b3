package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/// What staff may do with banks.
public enum BankPermission implements Permission {
  VIEW(
      "See hash banks and exchanges",
      Role.SPECIALIST,
      Role.ANALYST,
      Role.ENGINEER,
      Role.MANAGER,
      Role.AUDITOR),
  EDIT("Change hash banks", Role.SPECIALIST, Role.ANALYST, Role.ENGINEER, Role.MANAGER);

  private final String title;
  private final Set<Role> roles;

  BankPermission(String title, Role... roles) {
    this.title = title;
    this.roles = Permission.heldBy(roles);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Set<Role> roles() {
    return roles;
  }

  /// Restricts a console handler to staff with the permission `value`.
  @Permits
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Needs {

    BankPermission value();
  }
}
