package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/// What staff may do with the accounts of colleagues.
public enum StaffPermission implements Permission {
  VIEW("See staff", Role.MANAGER, Role.AUDITOR),
  MANAGE("Add and change staff");

  private final String title;
  private final Set<Role> roles;

  StaffPermission(String title, Role... roles) {
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

  /// Lets a handler of the console answer only those who hold `value`.
  @Permits
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Needs {

    StaffPermission value();
  }
}
