package dev.fairhaven.app.platform.settings;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/// What staff may do with the settings of the platform.
public enum SettingsPermission implements Permission {
  CHANGE("Set the platform up, change its settings", Role.MANAGER);

  private final String title;
  private final Set<Role> roles;

  SettingsPermission(String title, Role... roles) {
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

    SettingsPermission value();
  }
}
